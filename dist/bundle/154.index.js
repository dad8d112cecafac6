export const id = 154;
export const ids = [154];
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

/***/ 98946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bar)
/* harmony export */ });
/** A bar of block characters. It is full at 100 % only, and empty at 0 % only. */
function bar(percent, width = 10) {
    const filled = percent <= 0
        ? 0
        : percent >= 100
            ? width
            : Math.min(width - 1, Math.max(1, Math.round((percent / 100) * width)));
    return '█'.repeat(filled) + '░'.repeat(width - filled);
}


/***/ }),

/***/ 64936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ NO_COLOUR)
/* harmony export */ });
const plain = (text) => text;
const NO_COLOUR = {
    bold: plain,
    dim: plain,
    green: plain,
    yellow: plain,
    red: plain,
    cyan: plain,
};


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


/***/ }),

/***/ 80154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDocumentText: () => (/* binding */ renderDocumentText)
});

// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/page/palette.js
var palette = __webpack_require__(64936);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/bar.js
var bar = __webpack_require__(98946);
// EXTERNAL MODULE: ./lib/page/stage.js
var page_stage = __webpack_require__(49813);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/page/text/wrap.js
var wrap = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/page/text/columns.js


const indent = '  ';
const gap = '  ';
/**
 * Rows under their heads as columns, each line at most `width` columns wide. Where they do not fit, cells are wrapped between
 * words; where that is not enough, each row becomes a list of its cells. Only a single word that is longer stands out.
 * `heads`: of what is no table, none.
 */
function layOut(heads, rows, width) {
    const all = heads.length === 0 ? rows : [heads, ...rows];
    const widths = fitWidths(all, width - indent.length);
    return widths === undefined
        ? rows.flatMap((row) => listCells(heads, row, width))
        : all.flatMap((row) => alignCells(row, widths));
}
/** The width of each column; undefined where not even one word a line fits. */
function fitWidths(rows, room) {
    const count = Math.max(0, ...rows.map((row) => row.length));
    const measure = (of) => Array.from({ length: count }, (_, column) => Math.max(0, ...rows.map((row) => (row[column] === undefined ? 0 : of(row[column])))));
    const widths = measure(({ text }) => (0,wrap/* columnsOf */.PL)(text));
    const least = measure(narrowest);
    let excess = (0,sum/* sum */.cz)(widths) + gap.length * (count - 1) - room;
    while (excess > 0) {
        const spare = widths.map((width, column) => width - (least[column] ?? width));
        const widest = spare.indexOf(Math.max(...spare));
        if ((spare[widest] ?? 0) <= 0)
            return undefined;
        widths[widest] = (widths[widest] ?? 0) - 1;
        excess -= 1;
    }
    return widths;
}
/** A column of words narrower than this is a stack of words that nobody reads. */
const fewestColumns = 16;
/** As narrow as a cell can be; what is aligned to the right is a quantity, and stays on its line. */
function narrowest({ text, right }) {
    const whole = (0,wrap/* columnsOf */.PL)(text);
    if (right === true)
        return whole;
    return Math.min(whole, Math.max(fewestColumns, ...(0,wrap/* wrapWords */.EO)(text, 1).map(wrap/* columnsOf */.PL)));
}
/** Padded before they are painted, as colours have no width. */
function alignCells(row, widths) {
    const wrapped = row.map(({ text }, column) => (0,wrap/* wrapWords */.EO)(text, widths[column] ?? 0));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
        const cells = row.map(({ right, paint }, column) => {
            const text = wrapped[column]?.[line] ?? '';
            const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - (0,wrap/* columnsOf */.PL)(text)));
            const isLast = column === row.length - 1;
            const padded = right === true ? `${padding}${text}` : isLast ? text : `${text}${padding}`;
            return paint === undefined || padded === '' ? padded : paint(padded);
        });
        return `${indent}${cells.join(gap)}`.trimEnd();
    });
}
/** The first cell is the title of the others, each of which stands behind its head. */
function listCells(heads, row, width) {
    const [title, ...cells] = row;
    return [
        ...(title === undefined ? [] : [`${indent}${title.text}`.trimEnd()]),
        ...cells.flatMap(({ text, paint = (same) => same }, index) => {
            if (text === '')
                return [];
            const head = heads[index + 1]?.text ?? '';
            const margin = `${indent}${indent}`;
            const lines = (0,wrap/* wrapWords */.EO)(head === '' ? text : `${head}: ${text}`, width - margin.length - indent.length);
            return lines.map((line, place) => `${margin}${place === 0 ? '' : indent}${paint(line)}`);
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/page/text/block.js






const mostRows = 12;
const mostLines = 10;
const barWidth = 20;
/** A narrower terminal has room for half of it. */
const roomyColumns = 80;
/** A part of a summary as lines for a terminal; none when it shows nothing of it. */
function renderPartText({ title, blocks, folded }, look) {
    const { colour } = look;
    const lines = folded ? [] : blocks.flatMap((block) => renderBlock(block, look));
    return lines.length === 0 ? [] : [`  ${colour.bold((0,printable/* printableLine */.oy)(title, 200))}`, ...lines];
}
function renderBlock(block, look) {
    const { colour } = look;
    switch (block.kind) {
        case 'prose':
            return first(block.lines, (shown) => shown.flatMap((line) => wrapped((0,printable/* printableLine */.oy)(line, 500), look)));
        case 'heading':
            return wrapped(look.colour.bold((0,printable/* printableLine */.oy)(block.text, 200)), look);
        case 'table':
            return renderTable(block, look);
        case 'bars':
            return first(block.bars, (shown) => layOut([], shown.map((one) => barCells(one, look)), look.width));
        case 'chart':
            return wrapped([block.label, block.sparkline, block.note].map((text) => (0,printable/* printableLine */.oy)(text, 200)).join('  '), look);
        case 'diagram':
            return renderDiagram(block, look);
        case 'stages':
            return renderRows(['Stage', '', 'From cache', 'Steps'], block.stages, stageCells, look);
        case 'stack':
            return renderRows(['Layer', 'Size', 'Age', 'Result'], block.layers, layerCells, look);
        case 'timeline':
            return [];
        case 'advice':
            return first(block.pieces, (shown) => shown.flatMap((piece) => renderAdvice(piece, look)));
        case 'log':
            return renderLog(block, colour);
    }
}
/** Rows of cells under their heads; a head is aligned as the cells under it are. */
function renderRows(heads, items, cells, { colour, width }) {
    return first(items, (shown) => {
        const rows = shown.map((item) => cells(item, colour));
        const head = heads.map((text, index) => ({
            text,
            paint: colour.dim,
            right: rows[0]?.[index]?.right === true,
        }));
        return layOut(head, rows, width);
    });
}
/** Prose, indented. */
function wrapped(text, { width }) {
    return (0,wrap/* wrapWords */.EO)(text, width - 2).map((line) => `  ${line}`);
}
function first(items, render) {
    const more = items.length - mostRows;
    return [...render(items.slice(0, mostRows)), ...(more > 0 ? [`  and ${more} more`] : [])];
}
function paintOf(tone, colour) {
    return { good: colour.green, changed: colour.yellow, failed: colour.red, none: colour.dim }[tone];
}
function renderTable({ title, columns, rows }, look) {
    const cell = (text, index, row) => {
        const kind = columns[index]?.kind;
        // A sentence is told whole, and names and commands as far as they tell two apart.
        const most = kind === 'text' ? 500 : index === row.length - 1 ? 160 : 60;
        return {
            text: (0,printable/* printableLine */.oy)(kind === 'digest' ? (0,quantity/* shortDigest */.VK)(text) : text, most),
            right: kind === 'quantity',
        };
    };
    return [
        ...(title === undefined ? [] : [`  ${look.colour.dim((0,printable/* printableLine */.oy)(title, 200))}`]),
        ...renderRows(columns.map((column) => column.title), rows, (row) => row.map((text, index) => cell(text, index, row)), look),
    ];
}
function barCells({ label, percent, note }, { colour, width }) {
    return [
        { text: (0,bar/* bar */.M)(percent, width < roomyColumns ? barWidth / 2 : barWidth), paint: colour.green },
        { text: (0,quantity/* formatPercent */.l9)(percent), right: true },
        { text: (0,printable/* printableLine */.oy)(label, 60) },
        { text: (0,printable/* printableLine */.oy)(note, 120), paint: colour.dim },
    ];
}
function renderDiagram({ boxes }, { colour, width }) {
    const words = boxes.map(({ title, tone, note }) => {
        const name = (0,printable/* printableLine */.oy)(title, 60);
        return { text: `${name} ${(0,printable/* printableLine */.oy)(note, 100)}`, paint: paintOf(tone, colour), name };
    });
    return (0,wrap/* joinWords */.yZ)(words.map(({ text }) => text), ' → ', width).map((line) => {
        const painted = line.map((text) => {
            const { name = '', paint = colour.bold } = words.find((word) => word.text === text) ?? {};
            return `${paint(name)}${text.slice(name.length)}`;
        });
        return `  ${painted.join(colour.dim(' → '))}`;
    });
}
function stageCells(stage, colour) {
    const { hit, executed, executedMs, failed, notMeasured, hitRate } = stage;
    const detail = (0,page_stage/* hitDetail */.Xq)(stage);
    const counts = [
        `${hit} hit${detail === '' ? '' : ` (${detail})`}`,
        executed > 0 ? `${executed} executed in ${(0,quantity/* formatDuration */.a3)(executedMs)}` : '',
        failed > 0 ? `${failed} failed` : '',
        notMeasured > 0 ? `${notMeasured} not measured` : '',
    ].filter((count) => count !== '');
    return [
        { text: (0,page_stage/* stageTitle */.L9)(stage) },
        {
            text: hitRate === undefined ? '' : (0,bar/* bar */.M)(hitRate),
            paint: hitRate === 100 ? colour.green : colour.yellow,
        },
        { text: (0,page_stage/* rateInWords */.Lx)(stage), right: true },
        { text: counts.join(', '), paint: colour.dim },
    ];
}
function layerCells(layer, colour) {
    const { name, tone, state, because, size, age } = layer;
    const result = (0,printable/* printableLine */.oy)(because === '' ? state : `${state}: ${because}`, 120);
    return [
        { text: (0,printable/* printableLine */.oy)(name, 40) },
        { text: size, right: true },
        { text: age, right: true, paint: colour.dim },
        { text: result, paint: paintOf(tone, colour) },
    ];
}
function renderAdvice({ title, lead, note, code }, { colour, width }) {
    const text = `${(0,printable/* printableLine */.oy)(title, 300)} ${(0,printable/* printableLine */.oy)(lead, 300)}`;
    return [
        ...(0,wrap/* wrapWords */.EO)(text, width - 4).map((line, index) => `  ${index === 0 ? colour.cyan('→') : ' '} ${line}`),
        ...(0,wrap/* wrapWords */.EO)((0,printable/* printableLine */.oy)(note, 300), width - 4).map((line) => `    ${colour.dim(line)}`),
        ...(code === undefined ? [] : renderLines((0,printable/* printableText */.XU)(code).split('\n'))),
    ];
}
function renderLog({ title, lines, isWhole }, colour) {
    const shown = isWhole === true ? renderLines(lines, lines.length, 4000) : renderLines(lines);
    return [`  ${colour.cyan('→')} ${(0,printable/* printableLine */.oy)(title, 300)}`, ...shown];
}
function renderLines(lines, most = mostLines, columns = 200) {
    const more = lines.length - most;
    return [
        ...lines.slice(0, most).map((line) => `      ${(0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(line), columns)}`.trimEnd()),
        ...(more > 0 ? [`      and ${more} more`] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/page/text/document.js




/**
 * The document as the command line prints it at the end; ends with a line break. What went wrong and what to do stand last: a
 * terminal shows the end. `width`: of the terminal; without one, lines are as long as they are.
 */
function renderDocumentText(document, colour = palette/* NO_COLOUR */.f, width = Number.POSITIVE_INFINITY) {
    const look = { colour, width };
    const sections = [
        renderHeadline(document, look),
        ...document.parts.map((part) => renderPartText(part, look)),
        renderNotes(document, look),
        renderError(document, look),
        renderNextSteps(document, look),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function renderHeadline({ tone, headline, facts, where }, { colour, width }) {
    const marks = { good: colour.green('✔'), changed: colour.yellow('✔'), failed: colour.red('✖') };
    const [first = '', ...rest] = (0,wrap/* wrapWords */.EO)((0,printable/* printableLine */.oy)(headline, 300), width - 2);
    return [
        `${marks[tone]} ${colour.bold(first)}`,
        ...rest.map((line) => `  ${colour.bold(line)}`),
        ...joinFacts(Object.values(facts), { colour, width }),
        ...(where === undefined ? [] : (0,wrap/* wrapWords */.EO)((0,printable/* printableLine */.oy)(where, 1000).replaceAll('`', ''), width - 2)).map((line) => `  ${line}`),
    ];
}
function joinFacts(facts, { colour, width }) {
    const separator = ' · ';
    const shown = facts.map((text) => (0,printable/* printableLine */.oy)(text, 300));
    return (0,wrap/* joinWords */.yZ)(shown, separator, width - 2).flatMap((line) => (0,wrap/* wrapWords */.EO)(line.join(separator), width - 2).map((words) => `  ${words.split(separator).join(colour.dim(separator))}`));
}
function renderNotes({ warnings, notices }, look) {
    const { colour, width } = look;
    return [
        ...warnings.map((warning) => document_indent(colour.yellow('!'), 1, warning, width)),
        ...notices.map((notice) => document_indent(colour.dim('·'), 1, notice, width)),
    ];
}
/** What went wrong, with the end of the log. */
function renderError({ error }, look) {
    if (error === undefined)
        return [];
    const { colour, width } = look;
    return [
        ...error.log.slice(-30).map((line) => `  ${colour.dim(`│ ${(0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(line), 500)}`)}`),
        document_indent(colour.red('Error:'), 6, error.message, width),
        ...(error.cause === undefined ? [] : [document_indent(colour.bold('Cause:'), 6, error.cause, width)]),
        ...(error.remedy === undefined ? [] : [document_indent(colour.bold('What to do:'), 11, error.remedy, width)]),
    ];
}
function renderNextSteps({ nextSteps }, look) {
    const { colour, width } = look;
    return nextSteps.map((step) => document_indent(colour.cyan('→'), 1, step, width));
}
/** Prose behind its mark, wrapped; further lines (commands, YAML) as they are. */
function document_indent(mark, markColumns, text, width) {
    const [first = '', ...rest] = (0,printable/* printableText */.XU)((0,printable/* clip */.$Q)(text, 10_000)).trim().split('\n');
    // As if the mark were its first word.
    const placeholder = 'x'.repeat(markColumns);
    const lines = (0,wrap/* wrapWords */.EO)(`${placeholder} ${first}`, width - 4).map((line, index) => index === 0 ? `${mark}${line.slice(markColumns)}` : line);
    return `  ${[...lines, ...rest].join('\n    ')}`;
}


/***/ })

};
