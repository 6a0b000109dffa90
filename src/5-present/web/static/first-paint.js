// Runs before the first paint, so that no page flashes in the other colours or language.
(() => {
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const asked = new URLSearchParams(location.search).get('lang');
  const language = [asked, stored('ganket.language')].find((code) => code === 'vi' || code === 'en');
  if (language) document.documentElement.lang = language;
  const colours = stored('ganket.colours');
  if (colours === 'light' || colours === 'dark') document.documentElement.dataset.colours = colours;
})();
