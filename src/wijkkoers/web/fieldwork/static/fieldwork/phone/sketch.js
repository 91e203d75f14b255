/** A plain map without network: the border of the wijk, the walk with its points, and the place that was tapped. */

import { make } from "./elements.js";

/** @typedef {[number, number]} Position */
const SIZE = 320, EDGE = 14, NAME = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string>} attributes */
function draw(tag, attributes) {
  const element = document.createElementNS(NAME, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** @param {Position[]} places the places that must be in view @returns the way from a position to the drawing and back */
function scaleOf(places) {
  const [west, east] = [Math.min(...places.map(([x]) => x)), Math.max(...places.map(([x]) => x))];
  const [south, north] = [Math.min(...places.map(([, y]) => y)), Math.max(...places.map(([, y]) => y))];
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const span = Math.max((east - west) * narrow, north - south, 0.001);
  const unit = (SIZE - 2 * EDGE) / span;
  const [left, top] = [(SIZE - (east - west) * narrow * unit) / 2, (SIZE - (north - south) * unit) / 2];
  return {
    /** @param {Position} place @returns {Position} */
    to: ([x, y]) => [left + (x - west) * narrow * unit, top + (north - y) * unit],
    /** @param {Position} place @returns {Position} */
    from: ([x, y]) => [west + (x - left) / unit / narrow, north - (y - top) / unit],
  };
}

/**
 * @param {HTMLElement} frame @param {{route: {number: number, at: Position | null}[], line: Position[], outline: Position[][]}} data
 * @param {Position | null} at @param {string} title @param {(at: Position) => void} choose
 * @returns {boolean} whether there is anything to draw
 */
export function drawSketch(frame, data, at, title, choose) {
  const points = data.route.flatMap((point) => (point.at ? [{ number: point.number, at: point.at }] : []));
  const walk = [...data.line, ...points.map((point) => point.at)];
  const inView = walk.length > 1 ? walk : [...walk, ...data.outline.flat()];
  if (!inView.length) return false;
  const scale = scaleOf(at ? [...inView, at] : inView);
  const path = (/** @type {Position[]} */ line) => line.map((place) => scale.to(place).map((part) => part.toFixed(1)).join(" ")).join("L");
  const svg = draw("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, class: "sketch__map", role: "img", "aria-label": title });
  for (const ring of data.outline) svg.append(draw("path", { class: "sketch__border", d: `M${path(ring)}Z` }));
  if (data.line.length) svg.append(draw("path", { class: "sketch__walk", d: `M${path(data.line)}` }));
  for (const point of points) {
    const [x, y] = scale.to(point.at);
    const number = draw("text", { class: "sketch__number", x: String(x), y: String(y) });
    number.textContent = String(point.number);
    svg.append(draw("circle", { class: "sketch__point", cx: String(x), cy: String(y), r: "9" }), number);
  }
  if (at) {
    const [x, y] = scale.to(at);
    svg.append(draw("circle", { class: "sketch__here", cx: String(x), cy: String(y), r: "8" }));
  }
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect();
    const shown = SIZE / Math.min(box.width, box.height);
    choose(scale.from([(event.clientX - box.left) * shown, (event.clientY - box.top) * shown]));
  });
  frame.replaceChildren(make("p", { class: "small muted" }, title), svg);
  return true;
}
