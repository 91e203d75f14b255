/** Where the number of a place stands: on the point, halfway the line, inside the area. */

/** @param {{type: string, coordinates: any[]}} geometry @returns {[number, number]} */
export function labelSpot(geometry) {
  if (geometry.type === "Point") return geometry.coordinates;
  if (geometry.type === "LineString") return halfway(geometry.coordinates);
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.reduce((one, other) => (span(other[0]) > span(one[0]) ? other : one));
  return inside(rings[0]);
}

/** @param {number[][]} points */
function halfway(points) {
  const steps = points.slice(1).map(([x, y], at) => Math.hypot(x - points[at][0], y - points[at][1]));
  let left = steps.reduce((sum, step) => sum + step, 0) / 2;
  for (const [at, step] of steps.entries()) {
    if (left <= step && step > 0) return points[at].map((from, axis) => from + ((points[at + 1][axis] - from) * left) / step);
    left -= step;
  }
  return points[0];
}

/** Twice the signed surface. @param {number[][]} ring */
const signed = (ring) => ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at][0] * y - x * ring[at][1], 0);
const span = (ring) => Math.abs(signed(ring));

/** The centre of gravity; where that lies outside, the middle of the widest part on its height. @param {number[][]} ring */
function inside(ring) {
  const [originX, originY] = ring[0];
  const moved = ring.map(([x, y]) => [x - originX, y - originY]);
  const sum = [0, 0];
  for (let at = 1; at < moved.length; at += 1) {
    const [ax, ay] = moved[at - 1];
    const [bx, by] = moved[at];
    const cross = ax * by - bx * ay;
    sum[0] += (ax + bx) * cross; sum[1] += (ay + by) * cross;
  }
  const weight = 3 * signed(moved) || 1;
  const y = originY + sum[1] / weight;
  const x = originX + sum[0] / weight;
  const cuts = crossings(ring, y);
  const parts = cuts.flatMap((cut, at) => (at % 2 ? [[cuts[at - 1], cut]] : []));
  if (!parts.length || parts.some(([west, east]) => west <= x && x <= east)) return [x, y];
  const [west, east] = parts.reduce((one, other) => (other[1] - other[0] > one[1] - one[0] ? other : one));
  return [(west + east) / 2, y];
}

/** Where the ring crosses a height, from west to east. @param {number[][]} ring @param {number} y */
function crossings(ring, y) {
  const found = [];
  for (let at = 1; at < ring.length; at += 1) {
    const [[ax, ay], [bx, by]] = [ring[at - 1], ring[at]];
    if (ay > y !== by > y) found.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
  }
  return found.sort((one, other) => one - other);
}
