/** A place as text and back, as `ui/places.py` writes and reads it: latitude and longitude per line. */

/** @typedef {{type: "Point" | "LineString" | "Polygon", coordinates: any}} Geometry */

const PAIR = /^([-+]?\d+(?:[.,]\d+)?)(\s*[,;]\s*|\s+)([-+]?\d+(?:[.,]\d+)?)$/;
const LINE_WORDS = ["lijn", "line"];

/** @param {number} value */
const short = (value) => String(Number(value.toFixed(6)));
const isLoop = (points) => points.length > 3 && String(points[0]) === String(points.at(-1));

/** @param {Geometry | null} geometry @returns {string} */
export function toText(geometry) {
  if (!geometry) return "";
  const rings = { Point: (part) => [[part]], LineString: (part) => [part], Polygon: (part) => part }[geometry.type](geometry.coordinates);
  const text = rings.map((ring) => ring.map(([x, y]) => `${short(y)} ${short(x)}`).join("\n")).join("\n\n");
  return geometry.type === "LineString" && isLoop(geometry.coordinates) ? `lijn\n${text}` : text;
}

/** The place a text stands for; null when it is empty or only the server can tell. @param {string} text @returns {Geometry | null} */
export function fromText(text) {
  const lines = text.trim().split("\n").map((line) => line.trim());
  const isLine = LINE_WORDS.includes(lines[0].toLowerCase());
  const blocks = (isLine ? lines.slice(1) : lines).join("\n").split(/\n{2,}/);
  const rings = blocks.map((block) => block.split("\n").map(readPair));
  if (!rings[0].length || rings.flat().includes(null)) return null;
  if (!isLine && rings.every(isLoop)) return { type: "Polygon", coordinates: rings };
  if (rings.length > 1) return null;
  return rings[0].length === 1 ? { type: "Point", coordinates: rings[0][0] } : { type: "LineString", coordinates: rings[0] };
}

/** @param {string} line @returns {[number, number] | null} longitude and latitude */
function readPair(line) {
  const found = PAIR.exec(line);
  if (!found) return null;
  const [one, other] = [found[1], found[3]].map((part) => Number(part.replace(",", ".")));
  if (one >= 50 && one <= 54 && other >= 3 && other <= 8) return [other, one];
  return one > 1000 && one < other ? fromRd(one, other) : null;
}

/** RD New to degrees by the short series of Schreutelkamp and Strang van Hees: right within half a metre, enough to see it. */
function fromRd(x, y) {
  const [p, q] = [(x - 155000) / 1e5, (y - 463000) / 1e5];
  const sum = (terms) => terms.reduce((total, [i, j, factor]) => total + factor * p ** i * q ** j, 0) / 3600;
  const latitude = 52.1551744 + sum([[0, 1, 3235.65389], [2, 0, -32.58297], [0, 2, -0.2475], [2, 1, -0.84978], [0, 3, -0.0655], [2, 2, -0.01709], [1, 0, -0.00738], [4, 0, 0.0053], [2, 3, -0.00039], [4, 1, 0.00033], [1, 1, -0.00012]]);
  const longitude = 5.38720621 + sum([[1, 0, 5260.52916], [1, 1, 105.94684], [1, 2, 2.45656], [3, 0, -0.81885], [1, 3, 0.05594], [3, 1, -0.05607], [0, 1, 0.01199], [3, 2, -0.00256], [1, 4, 0.00128], [0, 2, 0.00022], [2, 0, -0.00022], [5, 0, 0.00026]]);
  return [longitude, latitude];
}
