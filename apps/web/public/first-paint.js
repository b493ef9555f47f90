// Runs before the first paint so that the chosen theme and language never flash. External because inline scripts are refused.
(() => {
  try {
    const theme = localStorage.getItem("bp-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const locale = localStorage.getItem("bp-locale") ?? (navigator.language.startsWith("hi") ? "hi" : "en");
    document.documentElement.lang = locale === "hi" ? "hi" : "en";
  } catch {
    // Storage can be blocked; the defaults stand.
  }
})();
