/** Drawing thousands of areas on a canvas: one path per class, only what is in view. */
import { swatch } from "./patterns.js";
import { token } from "./tokens.js";

const LINES_FROM = 0.02; // px per metre
const PER_PATH = 50;
const KINDS = { x: "ontbreekt", o: "onderdrukt" };

/** Short paths are quicker to fill than one that never ends. @param {number[]} places @returns {number[][]} */
const parted = (places) => Array.from({ length: Math.ceil(places.length / PER_PATH) }, (_, at) => places.slice(at * PER_PATH, (at + 1) * PER_PATH));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import("./shapes.js").Shape[]} shapes
 * @param {string} signs per area the number of its class, or x, o or w
 * @param {string[]} colours per class
 * @param {number[]} focus places of the areas to outline
 * @returns {(view: {x: number, y: number, scale: number}) => number[]} draws, and gives the places in view
 */
export function painter(canvas, shapes, signs, colours, focus) {
  const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true }); // in memory: drawing cards choke on so many corners
  const paper = { fill: token("paper"), deep: token("paper-deep"), ink: token("ink"), water: token("water") };
  const patterns = Object.fromEntries(Object.entries(KINDS).map(([sign, kind]) => [sign, pen.createPattern(swatch(kind), "repeat")]));
  const order = ["w", "x", "o", ...colours.map((_, number) => String(number))];

  return ({ x, y, scale }) => {
    const ratio = window.devicePixelRatio || 1;
    const [wide, tall] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(tall * ratio)) {
      canvas.width = Math.round(wide * ratio);
      canvas.height = Math.round(tall * ratio);
    }
    const west = x - wide / 2 / scale;
    const north = y - tall / 2 / scale;
    const [east, south] = [west + wide / scale, north + tall / scale];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = paper.deep;
    pen.fillRect(0, 0, wide, tall);

    const grouped = Object.fromEntries(order.map((sign) => [sign, []]));
    const seen = [];
    shapes.forEach(({ box }, place) => {
      if (box[0] > east || box[2] < west || box[1] > south || box[3] < north) return;
      grouped[signs[place]].push(place);
      seen.push(place);
    });
    const trace = (places) => {
      pen.beginPath();
      for (const place of places) {
        for (const ring of shapes[place].rings) {
          pen.moveTo((ring[0] - west) * scale, (ring[1] - north) * scale);
          for (let at = 2; at < ring.length; at += 2) pen.lineTo((ring[at] - west) * scale, (ring[at + 1] - north) * scale);
          pen.closePath();
        }
      }
    };
    for (const [sign, places] of order.flatMap((sign) => parted(grouped[sign]).map((part) => [sign, part]))) {
      trace(places);
      if (patterns[sign]) { pen.fillStyle = sign === "o" ? paper.deep : paper.fill; pen.fill("evenodd"); }
      pen.fillStyle = patterns[sign] ?? (sign === "w" ? paper.water : colours[Number(sign)]);
      pen.fill("evenodd");
      if (scale >= LINES_FROM) { pen.strokeStyle = paper.fill; pen.lineWidth = Math.min(1.5, scale * 20); pen.stroke(); }
    }
    if (focus.length) {
      trace(focus);
      pen.strokeStyle = paper.ink;
      pen.lineWidth = 2;
      pen.stroke();
    }
    return seen;
  };
}
