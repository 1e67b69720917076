// Draws each figure[data-chart] from the data the page carries. Every number also stands in a table: without this script nothing is lost.
import { use, init } from "echarts/core";
import { BarChart, LineChart, RadarChart } from "echarts/charts";
import { LabelLayout } from "echarts/features";
import { GridComponent, MarkLineComponent, RadarComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, RadarChart, GridComponent, MarkLineComponent, RadarComponent, TooltipComponent, LabelLayout, SVGRenderer]);

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const look = () => ({
  ink: colour("--ink"), muted: colour("--muted"), line: colour("--line"), primary: colour("--primary"), accent: colour("--accent"),
  card: colour("--card"), instruments: [1, 2, 3].map((n) => colour(`--instrument-${n}`)),
});
const font = { fontFamily: "Sarabun, sans-serif", fontSize: 14 };
const score = (value) => (value == null ? "–" : Number(value).toFixed(2));
const code = (label) => label.split(" ")[0];

// Only from the page's own data; the library writes text, never markup.
const tooltip = (c) => ({
  renderMode: "richText", backgroundColor: c.card, borderColor: c.line, textStyle: { ...font, color: c.ink }, valueFormatter: score,
});

const options = {
  radar: (chart, c) => ({
    textStyle: font,
    tooltip: tooltip(c),
    radar: {
      indicator: chart.labels.map((name) => ({ name: code(name), max: 100, min: 0 })),
      axisName: { ...font, color: c.ink, fontWeight: 600 },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: c.line } },
      axisLine: { lineStyle: { color: c.line } },
      radius: "72%",
    },
    series: [{
      type: "radar",
      symbolSize: 6,
      itemStyle: { color: c.primary },
      lineStyle: { color: c.primary, width: 2 },
      areaStyle: { color: c.primary, opacity: 0.14 },
      data: chart.series.map((s) => ({ name: s.name, value: s.values })),
    }],
  }),

  bars: (chart, c, width) => ({
    textStyle: font,
    tooltip: { ...tooltip(c), trigger: "axis", axisPointer: { type: "none" } },
    grid: { left: 4, right: 52, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", min: 0, max: 100, interval: 25, axisLabel: { ...font, color: c.muted }, splitLine: { lineStyle: { color: c.line } } },
    yAxis: {
      type: "category", inverse: true, data: chart.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
      axisLabel: { ...font, color: c.ink, width: width * 0.4, overflow: "truncate" },
    },
    series: chart.series.map((s) => ({
      type: "bar",
      name: s.name,
      barMaxWidth: 16,
      data: s.values.map((value, i) => ({ value, itemStyle: { color: c.instruments[chart.groups[i] % 3] ?? c.primary, borderRadius: [0, 4, 4, 0] } })),
      label: { show: true, position: "right", formatter: ({ value }) => score(value), ...font, color: c.ink },
    })),
  }),

  lines: (chart, c) => ({
    textStyle: font,
    tooltip: { ...tooltip(c), trigger: "axis" },
    // Names of the lines stand at their ends, each at a height of its own.
    grid: { left: 8, right: 72, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: chart.labels, axisLabel: { ...font, color: c.ink }, axisLine: { lineStyle: { color: c.line } } },
    // Scores lie close together near the top: the axis begins at a round ten below the lowest.
    yAxis: { type: "value", min: ({ min }) => Math.max(0, Math.min(90, Math.floor(min / 10) * 10)), max: 100, axisLabel: { ...font, color: c.muted }, splitLine: { lineStyle: { color: c.line } } },
    series: chart.series.map((s, i) => ({
      type: "line",
      name: s.name,
      data: s.values,
      symbol: ["circle", "rect", "triangle", "diamond"][i % 4],
      symbolSize: 9,
      connectNulls: false,
      lineStyle: { width: i === 0 ? 3 : 1.5, type: i === 0 ? "solid" : "dashed" },
      color: i === 0 ? c.primary : c.instruments[(i - 1) % 3],
      endLabel: { show: true, formatter: "{a}", ...font, color: c.ink },
      labelLayout: { moveOverlap: "shiftY" },
      markLine: i > 0 || chart.breaks.length === 0 ? undefined : {
        symbol: "none",
        silent: true,
        lineStyle: { color: c.accent, type: "dashed", width: 2 },
        label: { formatter: chart.breakText, ...font, color: c.ink },
        data: chart.breaks.map((at) => ({ xAxis: at })),
      },
    })),
  }),
};

function draw(element) {
  const chart = JSON.parse(element.dataset.chart);
  element.textContent = " ";
  const drawing = init(element, null, { renderer: "svg" });
  const paint = () => drawing.setOption({ animation: false, ...options[chart.kind](chart, look(), element.clientWidth) }, true);
  paint();
  new ResizeObserver(() => { drawing.resize(); paint(); }).observe(element);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
}

for (const element of document.querySelectorAll("[data-chart]")) draw(element);
