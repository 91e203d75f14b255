/** The map of all buurten: shapes and figures come apart, each kept by the browser; nearby the shapes of a gemeente come in detail. */
import { painter } from "./country.js";
import { boxAround, holds, unpack } from "./shapes.js";
import { lookAround } from "./viewport.js";

const DETAIL_FROM = 1 / 40; // px per metre
const MOST_AT_ONCE = 6;
const MOST_MOVED_PX = 4;

const box = document.getElementById("kaart");
const canvas = box.querySelector("canvas");
const tip = box.querySelector(".map-tip");
const given = async (address) => (await fetch(address)).json();
const [packed, figures] = await Promise.all([given(box.dataset.shapes), given(box.dataset.figures)]);
const number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: figures.decimalen, maximumFractionDigits: figures.decimalen });
const places = new Map(packed.codes.map((code, place) => [code, place]));
const gemeenteOf = (place) => packed.gemeenten[packed.gemeente[place]];
performance.mark("kaart-binnen");
const shapes = unpack(packed);
const focus = shapes.map((_, place) => place).filter((place) => box.dataset.focus && inFocus(place));
const fetched = new Set();
let seen = [];

performance.mark("kaart-uitgepakt");
box.dataset.ready = "1";
const paint = painter(canvas, shapes, figures.soorten, figures.kleuren, focus);
const around = lookAround(canvas, (view) => {
  seen = paint(view);
  if (!box.dataset.drawn) { box.dataset.drawn = "1"; performance.mark("kaart-getekend"); }
  if (view.scale >= DETAIL_FROM) showDetail(view);
});
around.fit(boxAround(shapes));
if (focus.length) around.fit(boxAround(focus.map((place) => shapes[place])));
for (const button of box.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => around.zoom(Number(button.dataset.zoom)));

/** Whether an area is the one asked for, or lies in it. @param {number} place */
function inFocus(place) {
  const code = packed.codes[place];
  return [code, gemeenteOf(place)[0], `WK${code.slice(2, 8)}`].includes(box.dataset.focus);
}

/** @param {{offsetX: number, offsetY: number}} event @returns {number | undefined} the place of the area there */
const areaAt = (event) => { const point = around.toMetres(event); return seen.find((place) => holds(shapes[place], ...point)); };

/** @param {number} place @returns {string} the words under the pointer */
function words(place) {
  const value = figures.waarden[place];
  const text = value === null ? figures.redenen[figures.soorten[place]] : `${number.format(value)} ${figures.eenheid}`;
  return `${packed.namen[place]}, ${gemeenteOf(place)[1]}: ${text}`;
}

canvas.addEventListener("pointermove", (event) => {
  if (event.buttons) return;
  const place = areaAt(event);
  tip.hidden = place === undefined;
  canvas.style.cursor = place === undefined ? "" : "pointer";
  if (place !== undefined) tip.textContent = words(place);
});
canvas.addEventListener("pointerleave", () => { tip.hidden = true; });

let pressed = [0, 0];
canvas.addEventListener("pointerdown", (event) => { pressed = [event.offsetX, event.offsetY]; });
canvas.addEventListener("click", (event) => {
  if (Math.hypot(event.offsetX - pressed[0], event.offsetY - pressed[1]) > MOST_MOVED_PX) return;
  const place = areaAt(event);
  if (place !== undefined) location.href = box.dataset.area.replace("CODE", packed.codes[place]);
});

/** Fetch the gemeenten in view in detail, once the coarse shapes would show their corners. @param {object} view */
async function showDetail(view) {
  const wanted = [...new Set(seen.map((place) => gemeenteOf(place)[0]))].filter((code) => !fetched.has(code)).slice(0, MOST_AT_ONCE);
  if (!wanted.length) return;
  wanted.forEach((code) => fetched.add(code));
  const parts = await Promise.all(wanted.map((code) => given(box.dataset.detail.replace("CODE", code))));
  for (const part of parts) unpack(part).forEach((shape, at) => { if (shape.rings.length) shapes[places.get(part.codes[at])] = shape; });
  seen = paint(view);
}
