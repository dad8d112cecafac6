export const id = 7690;
export const ids = [7690,630];
export const modules = {

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 52744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ splitProse)
/* harmony export */ });
/** Splits a sentence of one line as our own messages are written. Text of others can do no harm with it. */
function splitProse(line) {
    const parts = [];
    let end = 0;
    for (const match of line.matchAll(/https?:\/\/[\w.~:/?#@!&+=%-]*[\w/]|(?<!`)`[^`]+`(?!`)/g)) {
        if (match.index > end)
            parts.push({ kind: 'text', text: line.slice(end, match.index) });
        parts.push(match[0].startsWith('`')
            ? { kind: 'code', text: match[0].slice(1, -1) }
            : { kind: 'link', text: match[0] });
        end = match.index + match[0].length;
    }
    if (end < line.length)
        parts.push({ kind: 'text', text: line.slice(end) });
    return parts;
}


/***/ }),

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 72452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   ym: () => (/* binding */ mapKnown),
/* harmony export */   zK: () => (/* binding */ recordKnown)
/* harmony export */ });
/** Key → value, of the items of which `entryOf` knows a value. */
function mapKnown(items, entryOf) {
    const found = new Map();
    for (const item of items) {
        const [key, value] = entryOf(item);
        if (value !== undefined)
            found.set(key, value);
    }
    return found;
}
/** The same as an object. */
function recordKnown(items, entryOf) {
    return Object.fromEntries(mapKnown(items, entryOf));
}
/** What is made of a value; undefined where that is not known. */
function ifKnown(value, make) {
    return value === undefined ? undefined : make(value);
}


/***/ }),

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   Vs: () => (/* binding */ tile),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72452);


function tile(title, value, note = '') {
    return value === undefined ? undefined : { title, value, note };
}
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** What a warning says, however often it was tried. */
function factOf(warning) {
    return warning.replace(anotherTry, '');
}
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKnown */ .zK)(Object.entries(all), (entry) => entry);
}


/***/ }),

/***/ 17690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDocumentHtml: () => (/* binding */ renderDocumentHtml)
});

// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/page/stage.js
var page_stage = __webpack_require__(49813);
;// CONCATENATED MODULE: ./lib/page/html/html.js

/**
 * Markup as a tagged template: what is put in is escaped, in text and in quoted attributes alike, unless it is
 * markup itself. Lists are joined, absent values are nothing.
 */
function html(strings, ...values) {
    const markup = strings
        .map((text, index) => text + (index < values.length ? render(values[index]) : ''))
        .join('');
    return { kind: 'html', markup };
}
function render(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return (0,printable/* printableText */.XU)(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
    return 'markup' in value ? value.markup : value.map(render).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

;// CONCATENATED MODULE: ./lib/page/html/meter.js


/** A bar of several parts; gaps tell them apart without colours. */
function drawMeter(parts, words) {
    let x = 0;
    const rects = parts
        .filter(({ percent }) => percent > 0)
        .map(({ kind, label, percent }) => {
        const left = x;
        x += percent;
        const gap = left === 0 ? 0 : 0.4;
        return html `<g><title>${(0,printable/* printableLine */.oy)(label, 200)}</title><rect class="${kind}" x="${hundredths(left + gap)}" width="${hundredths(Math.max(0.2, percent - gap))}" height="10"/></g>`;
    });
    return html `<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${words}">${rects}</svg>`;
}
function hundredths(value) {
    return Math.round(value * 100) / 100;
}

// EXTERNAL MODULE: ./lib/core/format/prose.js
var prose = __webpack_require__(52744);
;// CONCATENATED MODULE: ./lib/page/html/prose.js



/** One line of plain text: addresses become links, what stands between backticks code. */
function proseHtml(line, maxCharacters = 2000) {
    return (0,prose/* splitProse */.e)((0,printable/* printableLine */.oy)(line, maxCharacters)).map((part) => {
        if (part.kind === 'text')
            return html `${part.text}`;
        if (part.kind === 'code')
            return html `<code>${part.text}</code>`;
        return html `<a href="${part.text}" rel="noopener noreferrer">${part.text}</a>`;
    });
}

;// CONCATENATED MODULE: ./lib/page/html/stack.js



/** The layers as slabs on what they stand on. */
function drawStack({ layers }) {
    return html `<ol class="stack" reversed aria-label="Layers, the lowest first">${layersByDepth(layers).map((row) => html `
<li><ul>${row.map(drawSlab)}</ul></li>`)}
</ol>`;
}
function drawSlab({ name, tone, state, because, size, age, standsOn }) {
    const below = standsOn.map((one) => (0,printable/* printableLine */.oy)(one, 80)).join(', ');
    return html `<li class="slab ${tone}"><span class="facts">${[size, age].filter((fact) => fact !== '').join(' · ')}</span><span class="name">${(0,printable/* printableLine */.oy)(name, 80)}</span>
<p><span class="state">${state}</span>${because === '' ? undefined : html `: ${proseHtml(because)}`}${below === '' ? undefined : html `<span class="soft"> · on ${below}</span>`}</p></li>`;
}
/** Each layer one row above the highest layer that it stands on. A name that is not among them stands on nothing. */
function layersByDepth(layers) {
    const depths = new Map();
    const byName = new Map(layers.map((layer) => [layer.name, layer]));
    const depthOf = (layer, above) => {
        const known = depths.get(layer.name);
        if (known !== undefined)
            return known;
        const below = layer.standsOn.flatMap((name) => {
            const found = byName.get(name);
            return found === undefined || above.has(name) ? [] : [depthOf(found, new Set([...above, layer.name]))];
        });
        const depth = Math.max(-1, ...below) + 1;
        depths.set(layer.name, depth);
        return depth;
    };
    const rows = [];
    for (const layer of layers) {
        const depth = depthOf(layer, new Set([layer.name]));
        while (rows.length <= depth)
            rows.push([]);
        rows[depth]?.push(layer);
    }
    return rows.filter((row) => row.length > 0);
}

;// CONCATENATED MODULE: ./lib/page/html/timeline.js





/** The timeline as rows of inline SVG, in percent of whatever room there is; on a phone each label is above its bar. */
function drawTimeline({ groups, spanMs }) {
    const x = (atMs) => hundredths((Math.min(atMs, spanMs) / spanMs) * 100);
    const ticks = planTicks(spanMs);
    const bars = (0,sum/* sumOf */.XN)(groups, (group) => group.bars.length);
    return html `<div role="img" aria-label="Timeline of the run: ${bars} bars over ${(0,quantity/* formatDuration */.a3)(spanMs)}. The phases of the run, what each build waited for, then the steps that were executed, stage by stage.">
<svg class="grid" aria-hidden="true">${ticks.map((tick) => html `<line x1="${x(tick)}%" x2="${x(tick)}%" y1="0" y2="100%"/>`)}</svg>
${groups.map((group) => html `<p class="group">${(0,printable/* clip */.$Q)(group.title, 80)}</p>
${group.bars.map((bar) => drawBar(bar, x(bar.startMs), x(bar.startMs + bar.durationMs)))}`)}
<p class="row"><span></span><svg class="axis">${ticks.map((tick) => html `<text x="${x(tick)}%" y="14" text-anchor="middle">${formatTick(tick)}</text>`)}</svg></p>
</div>`;
}
const classes = { phase: 'phase', wait: 'loaded', executed: 'executed', failed: 'bad' };
function drawBar({ kind, label, durationMs }, left, right) {
    const time = (0,quantity/* formatDuration */.a3)(durationMs);
    const name = html `<span${kind === 'phase' ? undefined : html ` class="step"`}>${(0,printable/* clip */.$Q)(label, 120)}</span>`;
    return html `<p class="row" title="${label}: ${time}${kind === 'failed' ? ', failed' : ''}">${name}<svg class="${classes[kind]}"><rect x="${left}%" width="${hundredths(right - left)}%" y="1" height="14" rx="3"/><text x="${right}%" dx="6" y="12.5">${time}</text></svg></p>
`;
}
/** Four to eight ticks at round times. */
function planTicks(spanMs) {
    const steps = [
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3,
        1800e3,
    ];
    const step = steps.find((candidate) => spanMs / candidate <= 8) ?? Math.ceil(spanMs / 8 / 3600e3) * 3600e3;
    return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}
function formatTick(atMs) {
    if (atMs < 60e3)
        return `${Math.round(atMs) / 1000} s`;
    const minutes = Math.floor(atMs / 60e3);
    const seconds = Math.round((atMs % 60e3) / 1000);
    return seconds === 0 ? `${minutes} min` : `${minutes}:${String(seconds).padStart(2, '0')} min`;
}

;// CONCATENATED MODULE: ./lib/page/html/block.js









/** More than this makes a page that no browser shows. */
const mostRows = 20_000;
/** A part of a summary as a section of the page. */
function renderPartHtml({ title, blocks, folded }) {
    const name = (0,printable/* printableLine */.oy)(title, 200);
    const body = blocks.map(renderBlock);
    return folded
        ? html `<details><summary>${name}</summary>${body}</details>
`
        : html `<section>
<h2>${name}</h2>
${body}
</section>
`;
}
function renderBlock(block) {
    switch (block.kind) {
        case 'prose':
            return html `${block.lines.slice(0, mostRows).map((line) => html `<p>${proseHtml(line)}</p>`)}${moreThan(block.lines.length)}`;
        case 'heading':
            return html `<h3>${(0,printable/* printableLine */.oy)(block.text, 200)}</h3>`;
        case 'table':
            return renderTable(block);
        case 'bars':
            return html `${block.bars.slice(0, mostRows).map(block_drawBar)}${moreThan(block.bars.length)}`;
        case 'chart':
            return drawChart(block);
        case 'diagram':
            return drawDiagram(block);
        case 'stages':
            return renderStages(block);
        case 'stack':
            return drawStack(block);
        case 'timeline':
            return html `<div class="timeline">${drawTimeline(block)}</div>
<p class="legend">${block.note}</p>`;
        case 'advice':
            return html `${block.pieces.slice(0, mostRows).map(renderAdvice)}${moreThan(block.pieces.length)}`;
        case 'log':
            return renderLog(block);
    }
}
function moreThan(count) {
    return count > mostRows ? html `<p class="soft">and ${count - mostRows} more</p>` : undefined;
}
function renderTable({ title, columns, rows, tones }) {
    return html `${framedTable(title, columns.map((column) => ({ title: column.title, isNumber: column.kind === 'quantity' })), rows.slice(0, mostRows).map((row, index) => {
        const tone = tones[index];
        return html `<tr${tone === undefined ? undefined : html ` class="${tone}"`}>${row.map((cell, place) => renderCell(cell, columns[place], place === 0))}</tr>`;
    }))}${moreThan(rows.length)}`;
}
/** A cell of more characters needs room of its own, so that it does not become a column of single words. */
const shortCell = 20;
function renderCell(cell, column, isHead) {
    const content = cellContent(cell, column);
    const text = cell.length > shortCell ? 'words' : 'word';
    const kind = column?.kind === 'quantity' ? 'number' : column?.kind === 'digest' ? 'tight' : text;
    return isHead
        ? html `<th scope="row" class="${kind}">${content}</th>`
        : html `<td class="${kind}" data-head="${(0,printable/* printableLine */.oy)(column?.title ?? '', 200)}">${content}</td>`;
}
function cellContent(cell, column) {
    if (cell === '' || column === undefined)
        return [];
    if (column.kind === 'digest')
        return html `<code title="${(0,printable/* printableLine */.oy)(cell, 500)}">${(0,printable/* printableLine */.oy)((0,quantity/* shortDigest */.VK)(cell), 300)}</code>`;
    return column.kind === 'code' ? html `<code>${(0,printable/* printableLine */.oy)(cell, 500)}</code>` : proseHtml(cell);
}
function framedTable(title, heads, rows) {
    return html `<div class="table" tabindex="0"><table>${title === undefined ? undefined : html `<caption>${(0,printable/* printableLine */.oy)(title, 200)}</caption>`}<thead><tr>${heads.map((head) => html `<th scope="col"${head.isNumber ? html ` class="number"` : undefined}>${(0,printable/* printableLine */.oy)(head.title, 200)}</th>`)}</tr></thead><tbody>
${rows.flatMap((row) => [row, '\n'])}</tbody></table></div>`;
}
/** As many as the style has; further segments begin again. */
const shades = 4;
/** A share as a bar of what it is made of, and of what is left. */
function block_drawBar({ label, percent, note, segments, rest }) {
    const made = segments.length === 0 ? [{ label, percent: Math.min(100, percent) }] : segments;
    const parts = [
        ...made.map((segment, index) => ({ ...segment, kind: `hit shade-${index % shades}` })),
        { label: rest, percent: 100 - percent, kind: 'rest' },
    ].filter((part) => part.percent > 0);
    return html `<figure class="share"><figcaption><b>${(0,printable/* printableLine */.oy)(label, 200)}</b><span class="soft">${(0,printable/* printableLine */.oy)(note, 300)}</span><b class="number">${(0,quantity/* formatPercent */.l9)(percent)}</b></figcaption>
${drawMeter(parts, `${(0,quantity/* formatPercent */.l9)(percent)}: ${(0,printable/* printableLine */.oy)(note, 300)}`)}
${renderLegend(parts)}</figure>`;
}
function renderLegend(entries) {
    return html `<ul class="legend">${entries.map(({ kind, label }) => html `<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="${kind}" width="11" height="11" rx="3"/></svg>${(0,printable/* printableLine */.oy)(label, 200)}</li>`)}</ul>`;
}
function drawDiagram({ boxes }) {
    return html `<ol class="flow">${boxes.map(({ title, tone, note }) => html `<li class="${tone}"><b>${(0,printable/* printableLine */.oy)(title, 60)}</b><span>${(0,printable/* printableLine */.oy)(note, 100)}</span></li>`)}</ol>`;
}
const columnWidth = 12;
const columnHeight = 36;
/** Rates as columns, one for each run; a flat grey one where none was measured. */
function drawChart({ label, rates, note }) {
    const words = rates.map((rate) => (rate === undefined ? 'not measured' : (0,quantity/* formatPercent */.l9)(rate)));
    const columns = rates.map((rate, index) => {
        const height = Math.max(2, (Math.min(100, Math.max(0, rate ?? 0)) / 100) * columnHeight);
        const kind = rate === undefined ? 'unknown' : rate >= 100 ? 'hit' : 'executed';
        return html `<g><title>${words[index]}</title><rect class="${kind}" x="${index * columnWidth}" y="${hundredths(columnHeight - height)}" width="${columnWidth - 3}" height="${hundredths(height)}" rx="1"/></g>`;
    });
    const width = Math.max(1, rates.length) * columnWidth;
    return html `<p class="chart"><span>${(0,printable/* printableLine */.oy)(label, 200)}</span><svg viewBox="0 0 ${width} ${columnHeight}" width="${width}" height="${columnHeight}" role="img" aria-label="${words.join(', ')}">${columns}</svg><span>${(0,printable/* printableLine */.oy)(note, 200)}</span></p>`;
}
function renderStages({ stages }) {
    const rest = (0,page_stage/* otherCounts */.fx)(stages);
    const heads = ['Stage', 'Steps', 'Hit rate', 'Hit', 'Executed', ...rest.map(({ title }) => title)];
    const kindsOf = (stage) => [
        { kind: 'hit', label: 'hit', count: stage.hit - stage.loaded },
        { kind: 'loaded', label: 'hit and loaded', count: stage.loaded },
        { kind: 'executed', label: 'executed', count: stage.executed },
        { kind: 'bad', label: 'failed', count: stage.failed },
        { kind: 'unknown', label: 'not measured', count: stage.notMeasured },
    ];
    const rows = stages.slice(0, mostRows).map((stage) => {
        const detail = (0,page_stage/* hitDetail */.Xq)(stage);
        const { hit, loaded, executed, failed, notMeasured } = stage;
        const kinds = kindsOf(stage);
        const total = (0,sum/* sumOf */.XN)(kinds, ({ count }) => count);
        const meter = drawMeter(kinds.map((part) => ({ ...part, percent: total === 0 ? 0 : (part.count / total) * 100 })), `${hit} hit, ${loaded} of them loaded, ${executed} executed, ${failed} failed, ${notMeasured} not measured`);
        return html `<tr><th scope="row">${(0,page_stage/* stageTitle */.L9)(stage)}${detail === '' ? undefined : html `<div class="soft">${detail}</div>`}</th>
<td class="meters" data-head="${heads[1]}">${meter}</td>
<td class="number" data-head="${heads[2]}">${(0,page_stage/* rateInWords */.Lx)(stage)}</td>
${[hit, executed, ...rest.map(({ countOf }) => countOf(stage))].map((count, index) => html `<td class="${count === 0 ? 'number zero' : 'number'}" data-head="${heads[index + 3]}">${index === 1 ? (0,page_stage/* executedInWords */.G_)(stage) : count}</td>`)}</tr>`;
    });
    const shown = new Set(stages.flatMap((stage) => kindsOf(stage).filter(({ count }) => count > 0)).map(({ kind }) => kind));
    const [sample] = stages;
    return html `${framedTable(undefined, heads.map((title, index) => ({ title, isNumber: index > 1 })), rows)}${moreThan(stages.length)}
${sample === undefined ? undefined : renderLegend(kindsOf(sample).filter(({ kind }) => shown.has(kind)))}`;
}
function renderAdvice({ title, lead, text, note, code }) {
    return html `<div class="card advice"><p><b>${proseHtml(title)}</b> ${proseHtml(lead)}</p>
<p>${proseHtml(text)}</p>
<p class="soft">${proseHtml(note)}</p>
${code === undefined ? undefined : html `<details><summary>The lines to write</summary><pre tabindex="0">${(0,printable/* printableText */.XU)(code)}</pre></details>`}</div>
`;
}
function renderLog({ title, lines }) {
    return html `<details><summary>${(0,printable/* printableLine */.oy)(title, 200)}</summary><pre tabindex="0">${(0,printable/* printableText */.XU)(lines.join('\n'))}</pre></details>
`;
}

;// CONCATENATED MODULE: ./lib/page/html/style.js
const LIGHT = `
  --ground: #f7f6f3; --card: #ffffff; --line: #e4e1da; --ink: #1d1f22; --soft: #5c6066; --code: #f1efea;
  --hit: #0f766e; --loaded: #4d9c94; --run: #c47e12; --fail: #c2362b; --none: #918d85; --phase: #898b97; --rest: #dcd8cf;
  --hit-ink: #0b625b; --run-ink: #8a5200; --fail-ink: #a82a20; --hit-wash: #e6f2f0; --run-wash: #fbf1df; --fail-wash: #fbe9e7;`;
const DARK = `
  --ground: #131417; --card: #1a1c20; --line: #2d3036; --ink: #e9e8e4; --soft: #a2a7af; --code: #24262b;
  --hit: #37a99d; --loaded: #2a847b; --run: #dc9d3c; --fail: #e5695d; --none: #72767d; --phase: #767985; --rest: #3d4148;
  --hit-ink: #6fcdc2; --run-ink: #e9b45f; --fail-ink: #f5958b; --hit-wash: #16302e; --run-wash: #332712; --fail-wash: #3a1d1a;`;
/** The style of the page: calm, no network, light or dark as the reader's system is. */
const PREWARM_STYLE = `
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

;// CONCATENATED MODULE: ./lib/page/html/document.js







/**
 * The document as one page that needs nothing else: no script, no font, no picture from elsewhere; its own content security policy
 * forbids them. Light or dark as the reader's system is.
 */
function renderDocumentHtml(whole) {
    const document = (0,page_document/* belowTiles */.Bt)(whole);
    const { headline, subject, tone, parts } = document;
    const folded = parts.filter((part) => part.folded);
    const style = { kind: 'html', markup: PREWARM_STYLE };
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${headline} · ${(0,printable/* printableLine */.oy)(subject, 200)}</title>
<style>${style}</style>
</head>
<body class="${tone}">
${renderHeader(document)}
<main>
${renderTiles(Object.values(document.tiles))}
${renderErrorCard(document)}
${renderNextStepsCard(document)}
${renderNotes(document)}
${parts.filter((part) => !part.folded).map(renderPartHtml)}
${folded.length === 0 ? undefined : html `<div class="folded">${folded.map(renderPartHtml)}</div>`}
</main>
${renderFooter(document)}
</body>
</html>
`.markup;
}
function renderHeader(document) {
    const { headline, subject, where } = document;
    const untiled = (0,page_document/* untiledFacts */.Tt)(document).map((fact) => (0,printable/* printableLine */.oy)(fact, 300));
    return html `<header>
<p class="eyebrow">${(0,printable/* printableLine */.oy)(subject, 300)}</p>
<h1><span class="mark" aria-hidden="true"></span>${(0,printable/* printableLine */.oy)(headline, 300)}</h1>
${where === undefined ? undefined : html `<p class="where">${proseHtml(where)}</p>`}
${untiled.length === 0 ? undefined : html `<p class="soft">${untiled.join(' · ')}</p>`}
</header>`;
}
function renderFooter({ about }) {
    const facts = Object.entries(about);
    if (facts.length === 0)
        return html `<footer></footer>`;
    return html `<footer><dl>${facts.map(([title, text]) => html `<div><dt>${title}</dt><dd>${proseHtml(text, 500)}</dd></div>`)}</dl></footer>`;
}
/** The numbers that are seen first. */
function renderTiles(tiles) {
    if (tiles.length === 0)
        return undefined;
    return html `<dl class="tiles">${tiles.map((tile) => html `
<div class="tile"><dt>${tile.title}</dt><dd><div class="${/\d/.test(tile.value) ? 'value' : 'value words'}">${tile.value}</div><div class="note">${proseHtml(tile.note)}</div></dd></div>`)}
</dl>`;
}
/** What went wrong, with the end of the log. */
function renderErrorCard({ error }) {
    if (error === undefined)
        return undefined;
    const log = error.log.slice(-200).map((line) => (0,printable/* clip */.$Q)(line, 2000));
    return html `<section class="card error">
<h2>What went wrong</h2>
<div class="message">${renderProse(error.message)}</div>
${error.cause === undefined ? undefined : html `<p><b>Cause:</b> ${proseHtml(error.cause, 4000)}</p>`}
${error.remedy === undefined ? undefined : html `<h2>What to do</h2>${renderProse(error.remedy)}`}
${log.length === 0 ? undefined : html `<p class="soft">The ${(0,quantity/* pluralLast */.ve)(log.length, 'line')} of the log:</p><pre tabindex="0">${log.join('\n')}</pre>`}
</section>`;
}
/** The first line as a paragraph; further lines (commands, YAML) as they are. */
function renderProse(text) {
    const [first = '', ...rest] = (0,printable/* printableText */.XU)((0,printable/* clip */.$Q)(text, 20_000)).trim().split('\n');
    return html `<p>${proseHtml(first, 20_000)}</p>${rest.length === 0 ? undefined : html `<pre tabindex="0">${rest.join('\n')}</pre>`}`;
}
function renderNotes({ warnings, notices }) {
    if (warnings.length + notices.length === 0)
        return undefined;
    return html `<ul class="notes">${warnings.map((warning) => html `
<li class="warning"><b>Warning:</b> ${proseHtml(warning)}</li>`)}${notices.map((notice) => html `
<li>${proseHtml(notice)}</li>`)}
</ul>`;
}
function renderNextStepsCard({ nextSteps }) {
    if (nextSteps.length === 0)
        return undefined;
    return html `<section>
<h2>What to do next</h2>
<div class="card"><ol class="next">${nextSteps.map((step) => html `<li>${renderProse(step)}</li>`)}</ol></div>
</section>`;
}


/***/ }),

/***/ 49813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ executedInWords),
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   Xq: () => (/* binding */ hitDetail),
/* harmony export */   fx: () => (/* binding */ otherCounts)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


/** `python-deps`, with its platform where there are several, and its lines where it is a part of a stage: `app (lines 1–14)`. */
function stageTitle({ stage, platform, lines, }) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(lines === undefined ? stage : stage.replace(/@[^@]*$/, ''), 80);
    const details = [
        ...(platform === undefined ? [] : [(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(platform, 40)]),
        ...(lines === undefined ? [] : [`lines ${lines.first}–${lines.last}`]),
    ];
    return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
/** `87.5 %`, or why there is no such number. */
function rateInWords({ hitRate, steps }) {
    if (hitRate !== undefined)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(hitRate);
    return steps.length === 0 ? 'no steps' : 'not measured';
}
/** What else may have become of steps: a column for each that there is in any of the stages. */
function otherCounts(stages) {
    return [
        { title: 'Failed', countOf: ({ failed }) => failed },
        { title: 'Not measured', countOf: ({ notMeasured }) => notMeasured },
    ].filter(({ countOf }) => stages.some((stage) => countOf(stage) > 0));
}
/** `2 in 31.9 s` */
function executedInWords({ executed, executedMs }) {
    return executed === 0 ? '0' : `${executed} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(executedMs)}`;
}
/** How the steps that hit came about: `3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
function hitDetail(stage) {
    return [
        stage.inferred > 0 ? `${stage.inferred} inferred` : '',
        stage.loaded > 0
            ? `${stage.loaded} loaded, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(stage.loadedBytes)} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(stage.loadedMs)}`
            : '',
    ]
        .filter((part) => part !== '')
        .join('; ');
}


/***/ })

};
