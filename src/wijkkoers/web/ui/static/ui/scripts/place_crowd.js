/** Room for the numbers on a map: each plate goes above, below or beside its place, or waits until one zooms in. */

const HIGH = 26;
const GAP = 8;
const ROUND = ["bottom", "right", "left", "top"];

/** How far a plate stands from its place, by the side that faces it; goes with `anker`. */
export const OFFSET = ["match", ["get", "anker"], "bottom", ["literal", [0, -GAP]], "top", ["literal", [0, GAP]], "left", ["literal", [GAP, 0]], "right", ["literal", [-GAP, 0]], ["literal", [0, 0]]];

/** The width of a plate: its sign and its number. @param {string} number */
const widthOf = (number) => 28 + Math.min(number.length, 8) * 7.5;

/** The box a plate takes. @param {{x: number, y: number}} at @param {string} anchor the side of the plate at the place @param {number} wide */
function boxOf({ x, y }, anchor, wide) {
  const left = { left: x + GAP, right: x - GAP - wide }[anchor] ?? x - wide / 2;
  const top = { top: y + GAP, bottom: y - GAP - HIGH }[anchor] ?? y - HIGH / 2;
  return { left, top, right: left + wide, bottom: top + HIGH };
}

const touch = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Choose for every spot the side on which its plate stands (`anker`) and whether there is room for it (`toon`).
 * @param {import("maplibre-gl").Map} map @param {object[]} spots point features in order of importance
 * @returns {object[]} the same features with their choice
 */
export function makeRoom(map, spots) {
  const { clientWidth: wide, clientHeight: high } = map.getContainer();
  const places = spots.map((spot) => map.project(spot.geometry.coordinates));
  const isSeen = ({ x, y }) => x > -40 && y > -40 && x < wide + 40 && y < high + 40;
  const dots = places.map(({ x, y }, at) => (spots[at].properties.isPoint && isSeen({ x, y }) ? { left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 } : null));
  const taken = [];
  return spots.map((spot, at) => {
    const sides = spot.properties.isPoint ? ROUND : ["center", ...ROUND];
    const isFree = (box) => !taken.some((other) => touch(box, other)) && !dots.some((dot, number) => dot && number !== at && touch(box, dot));
    const anchor = isSeen(places[at]) && sides.find((side) => isFree(boxOf(places[at], side, widthOf(spot.properties.nummer))));
    if (anchor) taken.push(boxOf(places[at], anchor, widthOf(spot.properties.nummer)));
    return { ...spot, properties: { ...spot.properties, anker: anchor || sides[0], toon: Boolean(anchor) } };
  });
}
