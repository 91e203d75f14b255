/** The signs on a map of places: per class a colour and a shape, read from the legend, drawn with the number in a small plate. */
import { token } from "./tokens.js";

const RATIO = 2;
const HIGH = 24;
const SIGN = 12;
const LONGEST = 8;

/** @typedef {{colour: string, path: string}} Look */

/** The classes as the legend tells them; anything else is a dark dot. @param {HTMLElement} box @returns {Map<string, Look>} */
export function readLooks(box) {
  const rows = [...box.querySelectorAll(".legend [data-kind]")];
  return new Map(rows.map((row) => [row.dataset.kind, { colour: row.dataset.colour, path: row.dataset.path }]));
}

/** The colour of each feature by its class. @param {Map<string, Look>} looks */
export function colourOf(looks) {
  const steps = [...looks].flatMap(([kind, look]) => [kind, look.colour]);
  return steps.length ? ["match", ["get", "klasse"], ...steps, token("ink")] : token("ink");
}

/** The plate of a feature: its sign, with `nummer` when asked. @param {boolean} isNumbered */
export const plateOf = (isNumbered) => ["concat", "plaat|", ["get", "klasse"], "|", isNumbered ? ["get", "nummer"] : ""];

/** Give a map the plates it asks for. @param {import("maplibre-gl").Map} map @param {Map<string, Look>} looks */
export function offerPlates(map, looks) {
  map.setMissingStyleImageResolver((id) => {
    if (!id.startsWith("plaat|") || map.hasImage(id)) return;
    const [, kind, ...number] = id.split("|");
    map.addImage(id, drawPlate(looks.get(kind), number.join("|").slice(0, LONGEST)), { pixelRatio: RATIO });
  });
}

/** @param {Look | undefined} look @param {string} number @returns {ImageData} */
function drawPlate(look, number) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = `700 13px ${token("font")}`;
  pen.font = font;
  const room = number ? pen.measureText(number).width + 5 : 0;
  const sign = look ? SIGN : 0;
  const wide = Math.ceil(Math.max(sign + room + 10, HIGH));
  canvas.width = (wide + 2) * RATIO;
  canvas.height = (HIGH + 2) * RATIO;
  pen.scale(RATIO, RATIO);
  pen.translate(1, 1);
  pen.beginPath();
  pen.roundRect(0.75, 0.75, wide - 1.5, HIGH - 1.5, HIGH / 2);
  pen.fillStyle = token("sheet");
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = look?.colour ?? token("ink");
  pen.stroke();
  const left = (wide - sign - room) / 2;
  if (look) {
    pen.save();
    pen.translate(left, (HIGH - SIGN) / 2);
    pen.fillStyle = look.colour;
    pen.fill(new Path2D(look.path), "evenodd");
    pen.restore();
  }
  pen.font = font;
  pen.fillStyle = token("ink");
  pen.textBaseline = "middle";
  if (number) pen.fillText(number, look ? left + sign + 4 : (wide - pen.measureText(number).width) / 2, HIGH / 2 + 1);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
