// Renews what has changed on the page every few seconds, while somebody looks at it.
const PERIOD = 3000;

async function renew() {
  if (document.hidden) return;
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const posts = (page) => [...page.querySelectorAll("[data-live-new]")].map(({ id }) => id).join();
  if (posts(fresh) !== posts(document)) {
    document.querySelector("main").replaceWith(fresh.querySelector("main"));
    return;
  }
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(part.id);
    if (shown && shown.innerHTML !== part.innerHTML) shown.innerHTML = part.innerHTML;
  }
}

setInterval(renew, PERIOD);
