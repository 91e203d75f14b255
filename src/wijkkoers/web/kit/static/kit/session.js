/**
 * A session that runs: counts the clock down, and asks now and then how far the session is.
 * When something changed, the parts marked `data-live` are taken from the fresh page. A part with a `data-key`, in which people type,
 * is only replaced when that key changed. Without this script the page says until when, and can be refreshed.
 */

const ASK_EVERY_MS = 4000;
const SECOND_MS = 1000;

/** @param {HTMLElement} clock @param {number} startedMs */
function showClock(clock, startedMs) {
  const count = clock.querySelector("[data-count]");
  const paused = clock.hasAttribute("data-paused");
  const passed = paused ? 0 : Math.floor((performance.now() - startedMs) / SECOND_MS);
  const left = Math.max(0, Number(clock.dataset.left) - passed);
  if (count) {
    count.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    count.removeAttribute("hidden");
  }
}

function startClocks() {
  for (const clock of document.querySelectorAll("[data-clock]:not([data-running])")) {
    const startedMs = performance.now();
    clock.setAttribute("data-running", "");
    const tick = () => {
      if (!clock.isConnected) return;
      showClock(clock, startedMs);
      setTimeout(tick, SECOND_MS / 2);
    };
    tick();
  }
}

/** @param {HTMLElement} place @param {Document} fresh */
function renew(place, fresh) {
  for (const part of place.querySelectorAll("[data-live]")) {
    const newer = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    const isKept = part.dataset.key !== undefined && newer?.dataset.key === part.dataset.key;
    if (!newer) part.remove();
    else if (!isKept && !part.contains(document.activeElement)) part.replaceWith(document.importNode(newer, true));
  }
}

/** @param {HTMLElement} place */
async function ask(place) {
  const answer = await fetch(place.dataset.pulse, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const pulse = await answer.json();
  const now = place.dataset.fields.split(" ").map((name) => pulse[name]).join(" ");
  if (now === place.dataset.now) return;
  const page = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const needsAll = [...fresh.querySelectorAll("[data-live]")].some((part) => !place.querySelector(`[data-live="${part.dataset.live}"]`));
  if (needsAll && !place.contains(document.activeElement)) {
    location.reload();
    return;
  }
  renew(place, fresh);
  place.dataset.now = fresh.querySelector("[data-pulse]")?.dataset.now ?? now;
  startClocks();
}

startClocks();
for (const place of document.querySelectorAll("[data-pulse]")) {
  const again = () => {
    ask(place)
      .catch(() => undefined)
      .finally(() => setTimeout(again, ASK_EVERY_MS));
  };
  setTimeout(again, ASK_EVERY_MS);
}
