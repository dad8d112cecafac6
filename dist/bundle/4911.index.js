export const id = 4911;
export const ids = [4911];
export const modules = {

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
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
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
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
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `100 %`, `87.5 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent >= 100)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
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
/* harmony export */   Xq: () => (/* binding */ hitDetail)
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

/***/ 34911:
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
;// CONCATENATED MODULE: ./lib/page/text/columns.js
/** Rows as columns of equal width, two spaces apart; padded before they are painted, as colours have no width. */
function alignText(rows) {
    const widths = [];
    for (const row of rows) {
        row.forEach((cell, column) => {
            widths[column] = Math.max(widths[column] ?? 0, cell.text.length);
        });
    }
    return rows.map((row) => `  ${row
        .map((cell, column) => {
        const isLast = column === row.length - 1;
        const width = widths[column] ?? 0;
        const padded = cell.right === true ? cell.text.padStart(width) : isLast ? cell.text : cell.text.padEnd(width);
        return cell.paint === undefined ? padded : cell.paint(padded);
    })
        .join('  ')}`.trimEnd());
}

;// CONCATENATED MODULE: ./lib/page/text/block.js





const mostRows = 12;
const mostLines = 10;
const barWidth = 20;
/** A part of a summary as lines for a terminal; none when it shows nothing of it. */
function renderPartText({ title, blocks, folded }, colour) {
    const lines = folded ? [] : blocks.flatMap((block) => renderBlock(block, colour));
    return lines.length === 0 ? [] : [`  ${colour.bold((0,printable/* printableLine */.oy)(title, 200))}`, ...lines];
}
function renderBlock(block, colour) {
    switch (block.kind) {
        case 'prose':
            return first(block.lines, (shown) => shown.map((line) => `  ${(0,printable/* printableLine */.oy)(line, 500)}`));
        case 'table':
            return renderTable(block);
        case 'bars':
            return first(block.bars, (shown) => alignText(shown.map((one) => barCells(one, colour))));
        case 'chart':
            return [
                `  ${[block.label, block.sparkline, block.note].map((text) => (0,printable/* printableLine */.oy)(text, 200)).join('  ')}`,
            ];
        case 'diagram':
            return [renderDiagram(block, colour)];
        case 'stages':
            return first(block.stages, (shown) => alignText(shown.map((stage) => stageCells(stage, colour))));
        case 'stack':
            return first(block.layers, (shown) => alignText(shown.map((layer) => layerCells(layer, colour))));
        case 'timeline':
            return [];
        case 'advice':
            return first(block.pieces, (shown) => shown.flatMap((piece) => renderAdvice(piece, colour)));
        case 'log':
            return renderLog(block, colour);
    }
}
function first(items, render, most = mostRows) {
    const more = items.length - most;
    return [...render(items.slice(0, most)), ...(more > 0 ? [`  and ${more} more`] : [])];
}
function paintOf(tone, colour) {
    return { good: colour.green, changed: colour.yellow, failed: colour.red, none: colour.dim }[tone];
}
function renderTable({ columns, rows }) {
    const cell = (text, index, row) => {
        const kind = columns[index]?.kind;
        return {
            // The last cell is the sentence.
            text: (0,printable/* printableLine */.oy)(kind === 'digest' ? (0,quantity/* shortDigest */.VK)(text) : text, index === row.length - 1 ? 160 : 60),
            right: kind === 'quantity',
        };
    };
    return first(rows, (shown) => alignText(shown.map((row) => row.map((text, index) => cell(text, index, row)))));
}
function barCells({ label, percent, note }, colour) {
    return [
        { text: (0,bar/* bar */.M)(percent, barWidth), paint: colour.green },
        { text: (0,quantity/* formatPercent */.l9)(percent), right: true },
        { text: (0,printable/* printableLine */.oy)(label, 60) },
        { text: (0,printable/* printableLine */.oy)(note, 120), paint: colour.dim },
    ];
}
function renderDiagram({ boxes }, colour) {
    const words = boxes.map(({ title, tone, note }) => `${paintOf(tone, colour)((0,printable/* printableLine */.oy)(title, 60))} ${(0,printable/* printableLine */.oy)(note, 100)}`);
    return `  ${words.join(colour.dim(' → '))}`;
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
function renderAdvice({ title, lead, note, code }, colour) {
    return [
        `  ${colour.cyan('→')} ${(0,printable/* printableLine */.oy)(title, 300)} ${(0,printable/* printableLine */.oy)(lead, 300)}`,
        `    ${colour.dim((0,printable/* printableLine */.oy)(note, 300))}`,
        ...(code === undefined ? [] : renderLines((0,printable/* printableText */.XU)(code).split('\n'))),
    ];
}
function renderLog({ title, lines, isWhole }, colour) {
    const most = isWhole === true ? lines.length : mostLines;
    return [`  ${colour.cyan('→')} ${(0,printable/* printableLine */.oy)(title, 300)}`, ...renderLines(lines, most)];
}
function renderLines(lines, most = mostLines) {
    const more = lines.length - most;
    return [
        ...lines.slice(0, most).map((line) => `      ${(0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(line), 200)}`.trimEnd()),
        ...(more > 0 ? [`      and ${more} more`] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/page/text/notes.js

/** Warnings and notices as lines for a terminal. */
function renderNotes({ warnings, notices }, colour) {
    return [
        ...warnings.map((warning) => `  ${colour.yellow('!')} ${indent(warning)}`),
        ...notices.map((notice) => `  ${colour.dim('·')} ${indent(notice)}`),
    ];
}
/** What went wrong, with the end of the log. */
function renderError({ error }, colour) {
    if (error === undefined)
        return [];
    return [
        ...error.log.slice(-30).map((line) => `  ${colour.dim(`│ ${(0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(line), 500)}`)}`),
        `  ${colour.red('Error:')} ${indent(error.message)}`,
        ...(error.cause === undefined ? [] : [`  ${colour.bold('Cause:')} ${indent(error.cause)}`]),
        ...(error.remedy === undefined ? [] : [`  ${colour.bold('What to do:')} ${indent(error.remedy)}`]),
    ];
}
/** What to do next. */
function renderNextSteps({ nextSteps }, colour) {
    return nextSteps.map((step) => `  ${colour.cyan('→')} ${indent(step)}`);
}
/** Text of several lines; those after the first stand under it. */
function indent(text) {
    return (0,printable/* printableText */.XU)((0,printable/* clip */.$Q)(text, 10_000)).trim().replace(/\n/g, '\n    ');
}

;// CONCATENATED MODULE: ./lib/page/text/document.js




/** The document as the command line prints it at the end. Ends with a line break. */
function renderDocumentText(document, colour = palette/* NO_COLOUR */.f) {
    const sections = [
        renderHeadline(document, colour),
        ...document.parts.map((part) => renderPartText(part, colour)),
        renderNotes(document, colour),
        renderError(document, colour),
        renderNextSteps(document, colour),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function renderHeadline({ tone, headline, facts, where }, colour) {
    const marks = { good: colour.green('✔'), changed: colour.yellow('✔'), failed: colour.red('✖') };
    const words = Object.values(facts).map((fact) => (0,printable/* printableLine */.oy)(fact, 300));
    return [
        `${marks[tone]} ${colour.bold((0,printable/* printableLine */.oy)(headline, 300))}`,
        ...(words.length === 0 ? [] : [`  ${words.join(colour.dim(' · '))}`]),
        ...(where === undefined ? [] : [`  ${(0,printable/* printableLine */.oy)(where, 1000).replaceAll('`', '')}`]),
    ];
}


/***/ })

};
