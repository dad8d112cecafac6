export const id = 488;
export const ids = [488];
export const modules = {

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTerminalView: () => (/* binding */ createTerminalView)
});

// EXTERNAL MODULE: ./node_modules/log-update/index.js + 20 modules
var log_update = __webpack_require__(6279);
// EXTERNAL MODULE: ./lib/core/report/palette.js
var palette = __webpack_require__(5153);
// EXTERNAL MODULE: ./lib/core/report/printable.js
var printable = __webpack_require__(9813);
// EXTERNAL MODULE: ./lib/core/report/quantity.js
var quantity = __webpack_require__(5513);
// EXTERNAL MODULE: ./lib/core/report/vertex-title.js
var vertex_title = __webpack_require__(3405);
;// CONCATENATED MODULE: ./lib/core/report/live-view.js




/** Folds the events of one build. Keeps no log but the last line of what runs. */
function createLiveView() {
    let startedAtMs;
    const running = new Map();
    const loads = new Map();
    const verdicts = new Map();
    return {
        get state() {
            return { startedAtMs, running, loads, verdicts };
        },
        push(event, nowMs) {
            startedAtMs ??= nowMs;
            switch (event.kind) {
                case 'warning':
                    return;
                case 'log': {
                    const known = running.get(event.vertex.digest);
                    const lastLine = (0,printable/* printableLine */.oy)(event.text, 200);
                    if (known !== undefined && lastLine !== '')
                        running.set(event.vertex.digest, { ...known, lastLine });
                    return;
                }
                case 'transfer': {
                    const { digest } = event.vertex;
                    let load = loads.get(digest);
                    if (load === undefined) {
                        load = { vertex: event.vertex, sinceMs: nowMs, parts: new Map() };
                        loads.set(digest, load);
                    }
                    load.parts.set(event.id, {
                        currentBytes: event.currentBytes,
                        totalBytes: Math.max(event.totalBytes ?? 0, event.currentBytes),
                        done: event.done,
                    });
                    return;
                }
                case 'started':
                    running.set(event.vertex.digest, { vertex: event.vertex, sinceMs: nowMs, lastLine: '' });
                    return;
                default:
                    running.delete(event.vertex.digest);
                    if ((0,vertex_title/* vertexKind */.xi)(event.vertex) === 'step')
                        verdicts.set(event.vertex.digest, event.kind);
                    if (event.kind === 'failed' && (0,vertex_title/* isCacheImport */.Mb)(event.vertex))
                        loads.delete(event.vertex.digest);
            }
        },
    };
}
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/**
 * The lines of a live view: what runs, for how long, what it wrote last, what is being loaded; and a count at
 * the end. None is wider than `width` columns (a character is taken for one), nor are there more than `maxLines`.
 */
function renderLive(state, options) {
    const { width, nowMs, colour = palette/* NO_COLOUR */.f, maxLines = 12 } = options;
    const frame = colour.cyan(FRAMES[Math.floor(nowMs / 100) % FRAMES.length] ?? '');
    const row = (title, sinceMs, note) => {
        const head = `${(0,quantity/* formatDuration */.a3)(nowMs - sinceMs).padStart(8)}  `;
        const tail = note === '' ? '' : `  ${note}`;
        const room = Math.max(10, width - 2 - head.length - tail.length);
        return `${frame} ${colour.dim(head)}${(0,printable/* clip */.$Q)(title, room)}${colour.dim(tail)}`;
    };
    const blocks = [];
    for (const { vertex, sinceMs, lastLine } of state.running.values()) {
        if ((0,vertex_title/* vertexKind */.xi)(vertex) === 'inner')
            continue;
        const load = state.loads.get(vertex.digest);
        const block = [
            row((0,vertex_title/* vertexTitle */.$0)(vertex, 300), sinceMs, load === undefined ? '' : describeLoad(load) || describeWork(load)),
        ];
        if (lastLine !== '')
            block.push(colour.dim(`            ${(0,printable/* clip */.$Q)(lastLine, Math.max(10, width - 12))}`));
        blocks.push(block);
    }
    for (const [digest, load] of state.loads) {
        if (state.running.has(digest) || describeLoad(load) === '')
            continue;
        blocks.push([row(`loading ${(0,vertex_title/* vertexTitle */.$0)(load.vertex, 300)}`, load.sinceMs, describeLoad(load))]);
    }
    const lines = [];
    let shown = 0;
    for (const block of blocks) {
        // Room for the two lines below.
        if (lines.length + block.length > maxLines - 2)
            break;
        lines.push(...block);
        shown += 1;
    }
    if (shown < blocks.length)
        lines.push(colour.dim(`  and ${blocks.length - shown} more`));
    return [...lines, colour.dim((0,printable/* clip */.$Q)(renderCount(state, nowMs), width))];
}
/** `34.1 MB of 45.1 MB` while layers arrive, then `unpacking`; empty when there is nothing on its way. */
function describeLoad(load) {
    const parts = [...load.parts];
    const downloads = parts.filter(([id]) => id.startsWith('sha256:')).map(([, part]) => part);
    if (downloads.some((part) => !part.done)) {
        const sum = (count) => downloads.reduce((total, part) => total + count(part), 0);
        return `${(0,quantity/* formatBytes */.z3)(sum((part) => part.currentBytes))} of ${(0,quantity/* formatBytes */.z3)(sum((part) => part.totalBytes))}`;
    }
    return parts.some(([id, part]) => id.startsWith('extracting sha256:') && !part.done) ? 'unpacking' : '';
}
/** Such as `pushing layers`: what an export is at. */
function describeWork(load) {
    const [id = ''] = [...load.parts].findLast(([, part]) => !part.done) ?? [];
    return (0,printable/* printableLine */.oy)((0,quantity/* shortDigest */.VK)(id), 40);
}
function renderCount(state, nowMs) {
    const verdicts = [...state.verdicts.values()];
    const count = (verdict) => verdicts.filter((each) => each === verdict).length;
    return [
        `  ${(0,quantity/* formatDuration */.a3)(nowMs - (state.startedAtMs ?? nowMs))}`,
        `${count('hit')} hit`,
        `${count('executed')} executed`,
        ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
    ].join(' · ');
}

// EXTERNAL MODULE: ./lib/core/report/progress-line.js
var progress_line = __webpack_require__(2806);
;// CONCATENATED MODULE: ./lib/adapters/runner/terminal-view.js



const redrawEveryMs = 100;
/** In a terminal: what is done scrolls by, what runs stays at the bottom and is drawn anew. */
function createTerminalView(console, terminal, colour, nowMs) {
    const update = (0,log_update/* createLogUpdate */.SY)(terminal);
    let live = createLiveView();
    let timer;
    const draw = () => {
        const lines = renderLive(live.state, { width: terminal.columns ?? 80, colour, nowMs: nowMs() });
        update(lines.join('\n'));
    };
    return {
        begin(title) {
            live = createLiveView();
            console.info(colour.bold(title));
            timer = setInterval(draw, redrawEveryMs);
        },
        event(event) {
            live.push(event, nowMs());
            const line = event.kind === 'started' ? undefined : (0,progress_line/* formatProgressLine */.h)(event, colour);
            if (line === undefined)
                return;
            update.clear();
            console.info(line);
            draw();
        },
        end() {
            clearInterval(timer);
            update.clear();
            update.done();
        },
    };
}


/***/ })

};
