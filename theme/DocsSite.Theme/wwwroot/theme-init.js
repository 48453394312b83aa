// Runs before the first paint, so that a saved theme does not flash.
{
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme) root.dataset.theme = theme;
  } catch { /* storage is blocked: the system's theme stands */ }
}
