// Before the first paint: no flash of another theme, no movement while the page arrives.
{
  const root = document.documentElement;
  root.dataset.script = root.dataset.arriving = '';
  document.addEventListener('readystatechange', () => delete root.dataset.arriving);
  try {
    const theme = localStorage.getItem('theme');
    if (theme) root.dataset.theme = theme;
  } catch { /* blocked */ }
}
