/** The shapes of many areas as they are sent: whole steps on a grid in metres, unpacked to rings of points with the box round each area. */

/** @typedef {{rings: Int32Array[], box: [number, number, number, number]}} Shape rings hold x, y, x, y, ... in metres; y runs south */

/**
 * @param {{stap: number, vlakken: number[][][][]}} packed
 * @returns {Shape[]}
 */
export function unpack(packed) {
  return packed.vlakken.map((polygons) => {
    const rings = polygons.flat().map((ring) => walk(ring, packed.stap));
    return { rings, box: boxOf(rings) };
  });
}

/** @param {number[]} ring @param {number} step @returns {Int32Array} */
function walk(ring, step) {
  const points = new Int32Array(ring.length);
  let x = 0;
  let y = 0;
  for (let at = 0; at < ring.length; at += 2) {
    points[at] = (x += ring[at]) * step;
    points[at + 1] = (y += ring[at + 1]) * step;
  }
  return points;
}

/** @param {Int32Array[]} rings @returns {[number, number, number, number]} west, north, east, south */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      box[0] = Math.min(box[0], ring[at]); box[1] = Math.min(box[1], ring[at + 1]);
      box[2] = Math.max(box[2], ring[at]); box[3] = Math.max(box[3], ring[at + 1]);
    }
  }
  return box;
}

/** Whether a point lies in a shape: a line from it crosses the rings an odd number of times. @param {Shape} shape @param {number} x @param {number} y */
export function holds({ rings, box }, x, y) {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, last = ring.length - 2; at < ring.length; last = at, at += 2) {
      const crosses = ring[at + 1] > y !== ring[last + 1] > y;
      if (crosses && x < ((ring[last] - ring[at]) * (y - ring[at + 1])) / (ring[last + 1] - ring[at + 1]) + ring[at]) inside = !inside;
    }
  }
  return inside;
}

/** The box round many shapes. @param {Shape[]} shapes */
export function boxAround(shapes) {
  const boxes = shapes.filter((shape) => shape.rings.length).map((shape) => shape.box);
  const edge = (side, pick) => boxes.reduce((found, box) => pick(found, box[side]), boxes[0][side]);
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
