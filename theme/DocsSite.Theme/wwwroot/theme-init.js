// Before the first paint: no flash of another theme, no movement while the page arrives.
{
  const root = document.documentElement;
  root.dataset.script = root.dataset.arriving = '';
  const arrive = () => delete root.dataset.arriving;
  document.addEventListener('readystatechange', arrive);
  // A line that stalls must not keep back what has come.
  setTimeout(arrive, 3000);
  try {
    const theme = localStorage.getItem('theme');
    if (theme) root.dataset.theme = theme;
  } catch { /* blocked */ }
}
