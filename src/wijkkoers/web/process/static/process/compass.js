/** The compass by arrow keys, and the name of the stap that is pointed at. Without this script Tab and the titles do the same. */

/** @typedef {SVGAElement & HTMLElement} Dot */

/** Moves through one drawing: along a ring with left and right, to the next ring with up and down.
 * @param {Dot[]} dots @param {Dot} from @param {string} key @returns {Dot | undefined} */
function neighbour(dots, from, key) {
  const ring = Number(from.dataset.ring);
  const same = dots.filter((dot) => Number(dot.dataset.ring) === ring).sort((a, b) => angle(a) - angle(b));
  const place = same.indexOf(from);
  if (key === "ArrowRight") return same[(place + 1) % same.length];
  if (key === "ArrowLeft") return same[(place + same.length - 1) % same.length];
  if (key === "Home") return dots[0];
  if (key === "End") return dots[dots.length - 1];
  const other = dots.filter((dot) => Number(dot.dataset.ring) === ring + (key === "ArrowDown" ? 1 : -1));
  return other.sort((a, b) => apart(a, from) - apart(b, from))[0];
}

/** @param {Dot} dot */
const angle = (dot) => Number(dot.dataset.angle);

/** How far two dots are apart, in degrees round the disc. @param {Dot} a @param {Dot} b */
function apart(a, b) {
  const turn = Math.abs(angle(a) - angle(b)) % 360;
  return Math.min(turn, 360 - turn);
}

const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"];

for (const figure of document.querySelectorAll("[data-compass]")) {
  const caption = figure.querySelector("[data-caption]");
  const rest = caption?.textContent ?? "";
  /** @param {EventTarget | null} target @returns {Dot | null} */
  const dotOf = (target) => (target instanceof Element ? target.closest("a[data-ring]") : null);
  /** @param {Event} event */
  const say = (event) => {
    const title = dotOf(event.target)?.getAttribute("aria-label");
    if (!caption) return;
    caption.textContent = title ?? rest;
    caption.classList.toggle("is-said", Boolean(title));
  };
  figure.addEventListener("pointerover", say);
  figure.addEventListener("focusin", say);
  figure.addEventListener("pointerleave", say);
  figure.addEventListener("keydown", (event) => {
    const from = dotOf(event.target);
    if (!from || !(event instanceof KeyboardEvent) || !KEYS.includes(event.key)) return;
    /** @type {Dot[]} */
    const dots = [...(from.ownerSVGElement?.querySelectorAll("a[data-ring]") ?? [])];
    const to = neighbour(dots, from, event.key);
    event.preventDefault();
    to?.focus();
  });
}
