const LIGHT = `
  --ground: #f7f6f3; --card: #ffffff; --line: #e4e1da; --ink: #1d1f22; --soft: #5c6066; --code: #f1efea;
  --hit: #0f766e; --loaded: #4d9c94; --run: #c47e12; --fail: #c2362b; --none: #918d85; --phase: #898b97; --rest: #dcd8cf;
  --hit-ink: #0b625b; --run-ink: #8a5200; --fail-ink: #a82a20; --hit-wash: #e6f2f0; --run-wash: #fbf1df; --fail-wash: #fbe9e7;`;

const DARK = `
  --ground: #131417; --card: #1a1c20; --line: #2d3036; --ink: #e9e8e4; --soft: #a2a7af; --code: #24262b;
  --hit: #37a99d; --loaded: #2a847b; --run: #dc9d3c; --fail: #e5695d; --none: #72767d; --phase: #767985; --rest: #3d4148;
  --hit-ink: #6fcdc2; --run-ink: #e9b45f; --fail-ink: #f5958b; --hit-wash: #16302e; --run-wash: #332712; --fail-wash: #3a1d1a;`;

/** The style of the page: calm, no network, light or dark as the reader's system is. */
export const PREWARM_STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; overflow-wrap: anywhere;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
main, header, footer { max-width: 1040px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 48px; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.015em; font-weight: 650; margin: 10px 0 8px; }
h2 { font-size: 17px; font-weight: 650; margin: 44px 0 14px; letter-spacing: -0.005em; }
h3 { font-size: 14px; font-weight: 650; margin: 26px 0 10px; }
p { margin: 0 0 10px; }
a { color: var(--hit-ink); text-underline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 12.5px; }
p code, li code { background: var(--code); border-radius: 4px; padding: 1px 5px; }
pre { background: var(--code); border-radius: 8px; padding: 12px 14px; margin: 8px 0 12px; overflow-x: auto; line-height: 1.5; }
.soft { color: var(--soft); }
.where { margin-bottom: 6px; }
td.zero { color: var(--soft); }
.number { width: 1%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.eyebrow { margin: 0; font-size: 13.5px; color: var(--soft); }
.mark { display: inline-block; width: 13px; height: 13px; border-radius: 50%; margin-right: 12px; background: var(--hit); vertical-align: 0.06em; }
.changed .mark { background: var(--run); }
.failed .mark { background: var(--fail); }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 14px; margin: 28px 0 0; padding: 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 18px 15px; }
.tile dt { font-size: 13px; color: var(--soft); }
.tile dd { margin: 0; }
.tile .value { font-size: 27px; line-height: 1.3; font-weight: 600; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile .value.words { font-size: 19px; line-height: 35px; letter-spacing: -0.01em; }
.tile .note { font-size: 13px; color: var(--soft); }

.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; }
.error { border-left: 4px solid var(--fail); margin-top: 28px; }
.error h2 { margin: 0 0 8px; color: var(--fail-ink); }
.error .message > p { font-weight: 600; }
.card > :last-child, .card li:last-child > :last-child { margin-bottom: 0; }
ul.notes { list-style: none; margin: 28px 0 0; padding: 0; display: grid; gap: 8px; }
ul.notes li { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--none); border-radius: 8px; padding: 9px 14px; }
ul.notes li.warning { border-left-color: var(--run); background: var(--run-wash); }
ul.notes b { font-weight: 600; color: var(--run-ink); }
ol.flow { display: flex; flex-wrap: wrap; gap: 8px 28px; list-style: none; margin: 0; padding: 0; }
ol.flow li { position: relative; flex: 1 1 120px; background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--none); border-radius: 10px; padding: 10px 14px; }
ol.flow li.good { border-top-color: var(--hit); }
ol.flow li.failed { border-top-color: var(--fail); }
ol.flow li + li::before { content: "→"; position: absolute; left: -22px; color: var(--soft); }
ol.flow li > * { display: block; }
ol.flow span { font-size: 13px; color: var(--soft); }
ol.next { margin: 0; padding-left: 22px; }
ol.next li { margin-bottom: 6px; }

.stack { display: flex; flex-direction: column-reverse; gap: 6px; margin: 0; padding: 0; list-style: none; }
.stack ul { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; list-style: none; }
.stack + p { margin-top: 14px; }
.slab { flex: 1 1 240px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; border-top-color: var(--mark, var(--hit)); box-shadow: inset 0 2px var(--mark, var(--hit)); padding: 14px 18px 13px; min-width: 0; }
.slab .name { font-weight: 650; font-size: 16px; }
.slab .facts { float: right; font-size: 13px; color: var(--soft); padding-top: 2px; font-variant-numeric: tabular-nums; }
.slab p { margin: 2px 0 0; font-size: 13.5px; }
.slab.changed { --mark: var(--run); }
.slab.failed { --mark: var(--fail); }
.slab.none { --mark: var(--none); }
.state { font-weight: 600; color: var(--hit-ink); }
.slab.changed .state { color: var(--run-ink); }
.slab.failed .state { color: var(--fail-ink); }
.slab.none .state { color: var(--soft); }

.table + .table, .table + p, p + .table { margin-top: 10px; }
.table { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
figure.share { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin: 0 0 8px; padding: 14px 20px 12px; }
.share figcaption { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; font-size: 14px; }
.share .number { flex: 1 0 auto; font-size: 17px; font-weight: 650; }
.share .meter { height: 18px; border-radius: 6px; margin-top: 8px; }
.share .legend { margin-top: 9px; }
.share + .table { margin-top: 8px; }
.shade-1 { fill-opacity: 0.72; } .shade-2 { fill-opacity: 0.52; } .shade-3 { fill-opacity: 0.36; }
.chart { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 6px 16px; }
.chart svg { display: block; max-width: 100%; height: 36px; }
.advice { margin-bottom: 8px; }
.advice details { margin-top: 4px; }
.advice pre { margin-bottom: 0; }

table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; font-weight: 600; font-size: 12.5px; color: var(--soft); white-space: nowrap; }
th, td { padding: 9px 14px; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; }
tbody th div { font-weight: 400; font-size: 13px; }
td.meters { width: 34%; }
tbody th.number { font-weight: 400; min-width: 0; }
tbody th.tight { white-space: nowrap; }
tbody th { color: var(--ink); font-size: 14px; white-space: normal; min-width: 120px; }
th:first-child, td:first-child { padding-left: 20px; }
th:last-child, td:last-child { padding-right: 20px; }
td.words { min-width: 150px; }
.word { overflow-wrap: break-word; }
td.tight { white-space: nowrap; }
tr.changed > * { background: var(--run-wash); }
tr.failed > * { background: var(--fail-wash); }
caption { text-align: left; padding: 12px 20px; font-size: 13px; color: var(--soft); }

.meter { display: block; width: 100%; min-width: 150px; height: 10px; border-radius: 5px; margin-top: 6px; }
.hit { fill: var(--hit); } .loaded { fill: var(--loaded); } .executed { fill: var(--run); } .bad { fill: var(--fail); } .unknown { fill: var(--none); } .phase { fill: var(--phase); } .rest { fill: var(--rest); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 2px 0; padding: 0; list-style: none; font-size: 13px; color: var(--soft); }
.legend svg { width: 11px; height: 11px; margin-right: 7px; vertical-align: -0.5px; }

.timeline { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 12px 20px 10px; font-size: 12.5px; --label: 330px; }
/* Room behind the last bar for its duration. */
.timeline > div { position: relative; padding-right: 74px; }
.timeline p { margin: 0; }
.timeline .group { position: relative; font-weight: 650; padding: 8px 0 4px; }
.timeline .row { position: relative; display: grid; grid-template-columns: var(--label) minmax(0, 1fr); align-items: center; min-height: 24px; }
.timeline .row span { padding: 0 10px 0 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.timeline svg { display: block; width: 100%; height: 16px; overflow: visible; }
.timeline svg.grid { position: absolute; left: var(--label); width: calc(100% - var(--label) - 74px); height: calc(100% - 22px); stroke: var(--line); }
.timeline rect { stroke-width: 1; }
.timeline .phase rect { stroke: var(--phase); } .timeline .loaded rect { stroke: var(--loaded); } .timeline .executed rect { stroke: var(--run); } .timeline .bad rect { stroke: var(--fail); }
.timeline text { fill: var(--soft); font: 11.5px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
.timeline .step { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 11.5px; }

details { margin-top: 12px; }
summary { cursor: pointer; padding: 4px 2px; font-weight: 600; font-size: 14px; border-radius: 6px; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--hit); outline-offset: 2px; }
details > .table { margin-top: 8px; }
.table + p { margin-top: 12px; }
.folded { margin-top: 34px; }
footer { padding-top: 30px; padding-bottom: 56px; }
footer dl { display: flex; flex-wrap: wrap; gap: 6px 34px; margin: 0; padding-top: 18px; border-top: 1px solid var(--line); font-size: 13px; }
footer dt { color: var(--soft); }
footer dd { margin: 0; }

@media (max-width: 760px) {
  main, header, footer { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 28px; }
  h1 { font-size: 25px; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 10px; }
  .tile .value { font-size: 23px; }
  .share figcaption .soft { order: 1; flex-basis: 100%; }
}
/* A row becomes a card, each cell behind the head of its column: no column is cut. */
@media (max-width: 640px) {
  .table thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .table table, .table tbody, .table tr, .table th, .table td, .table caption { display: block; width: auto; min-width: 0; text-align: left; }
  .table tr { padding: 9px 16px 11px; border-top: 1px solid var(--line); }
  .table tbody tr:first-child { border-top: 0; }
  .table th:is(th), .table td:is(td) { padding: 1px 0; border: 0; white-space: normal; }
  .table td:is(td) { display: flow-root; padding-left: 38%; }
  .table td:empty { display: none; }
  /* Percent of what is right of it: 38 of 62. */
  .table td::before { content: attr(data-head); float: left; margin-left: -61.3%; width: 58%; color: var(--soft); font-size: 12.5px; line-height: 1.7; }
  .meter { min-width: 0; }
  .timeline { --label: 0px; padding: 12px 14px 10px; }
  .timeline .row { grid-template-columns: minmax(0, 1fr); padding-bottom: 4px; }
  .timeline .row span { padding: 3px 0 1px; white-space: normal; }
}
@media print { body { background: none; } details:not([open]) > *:not(summary) { display: block; } }
`;
