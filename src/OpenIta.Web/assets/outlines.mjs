// Outlines of the provinces from @svg-maps/thailand, cut to whole units of its 560 × 1025 (about 1.6 km): a third of the bytes, and borders still meet,
// because each point is rounded where it lies and not along its line.
import thailand from "@svg-maps/thailand";

const provinces = thailand.locations.filter((l) => l.id !== "lksg");

export const outlines = () => Object.fromEntries(provinces.map((l) => [l.id, simplified(l.path)]));

function simplified(path) {
  let [x, y] = [0, 0];
  let result = "";
  for (const part of path.split(/(?=m)/).filter((p) => p.trim())) {
    const steps = part.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);
    const points = [];
    let start;
    for (let i = 0; i < steps.length; i += 2) {
      [x, y] = [x + steps[i], y + steps[i + 1]];
      start ??= [x, y];
      const point = [Math.round(x), Math.round(y)];
      if (points.length === 0 || point[0] !== points.at(-1)[0] || point[1] !== points.at(-1)[1]) points.push(point);
    }
    // Closing a part leads back to where it began.
    [x, y] = start;
    result += points.length < 3 ? "" : drawn(points);
  }
  return result;
}

function drawn(points) {
  const kept = points.filter((p, i) => i === 0 || i === points.length - 1 || !isOnLine(points[i - 1], p, points[i + 1]));
  const steps = kept.slice(1).map((p, i) => `${p[0] - kept[i][0]} ${p[1] - kept[i][1]}`);
  return `M${kept[0][0]} ${kept[0][1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

const isOnLine = (a, b, c) => (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);
