export const id = 8097;
export const ids = [8097,478];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 18795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ quarterImagesDocument),
/* harmony export */   z: () => (/* binding */ quarterImages)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);
/* harmony import */ var _images_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47618);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35362);




/** The quarters of each image that bake files name. */
const quarterImages = {
    kind: 'quarter',
    whole: (report) => ({ ...report, kind: 'quarter' }),
    page: quarterImagesDocument,
};
/** What people read of it. */
function quarterImagesDocument(report) {
    const { images, error } = report;
    const moved = images.reduce((sum, image) => sum + (image.report?.moved.length ?? 0), 0);
    const held = images.filter((image) => image.report?.hold !== undefined).map(({ name }) => name);
    const { failed } = (0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .countedImages */ .Nx)(images);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .createDocument */ .ui)({
        ...report,
        nextSteps: held.length === 0
            ? []
            : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'],
    }, {
        mark: error === undefined ? _page_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterMark */ .a : '❌',
        tone: error !== undefined ? 'failed' : moved > 0 ? 'changed' : 'good',
        headline: error === undefined
            ? `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(images.length, 'image')}: ${moved > 0 ? `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(moved, 'tag')} moved` : 'no tag was moved'}`
            : failed.length > 0
                ? `The quarters of ${(0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .listImages */ .v8)(failed.map(({ name }) => name))} failed`
                : 'The quarters failed',
        subject: images.map(({ name }) => name).join(', '),
        facts: { hold: held.length === 0 ? 'not held' : `${(0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .listImages */ .v8)(held)} held` },
        tiles: {
            moved: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .tile */ .Vs)('Moved', (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(moved, 'tag'), `of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(images.length, 'image')}`),
        },
        parts: [
            (0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .imagesPart */ .ON)(images, ['Builds read', 'Moved', 'Hold'], (one) => ({
                cells: [one.recorded ?? 'no record', (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(one.moved.length, 'tag'), one.hold?.quarter ?? 'none'],
                tone: undefined,
            })),
            ...(0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageParts */ .kZ)(report, _page_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterDocument */ .Q),
        ],
    });
}


/***/ }),

/***/ 48097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarterCommand: () => (/* binding */ quarterCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85583);
/* harmony import */ var _images_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71486);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18795);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35362);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31055);





const quarterOfOne = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
        positionals: ['task', 'quarter'],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(448)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingMoved */ .F,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(9398), __webpack_require__.e(7484)]).then(__webpack_require__.bind(__webpack_require__, 83669))).quarter(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterReport */ .J,
    image: ({ image }) => image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_4__/* .quarterDocument */ .Q,
});
const quarters = (0,_images_command_js__WEBPACK_IMPORTED_MODULE_0__/* .withImages */ .n)(quarterOfOne, _images_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterImages */ .z);
/** Shows what each quarter holds, starts one, restores one, and ends that. */
const quarterCommand = {
    ...quarters,
    async run(context, given) {
        if (given.kind === 'one' || given.images[0]?.inputs.task !== 'start')
            return quarters.run(context, given);
        const { startTogether } = await __webpack_require__.e(/* import() */ 9172).then(__webpack_require__.bind(__webpack_require__, 19172));
        return quarters.run(context, {
            ...given,
            images: startTogether(context, given.images, given.values),
        });
    },
};


/***/ }),

/***/ 35362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quarterDocument),
/* harmony export */   a: () => (/* binding */ quarterMark)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** Of a page about quarters. */
const quarterMark = '📅';
/** What people read of it. */
function quarterDocument(report) {
    const { recorded, hold, moved, error } = report;
    const nextSteps = hold === undefined
        ? []
        : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined ? quarterMark : '❌',
        tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: error !== undefined
            ? // Where it failed, nothing of this is known.
                {}
            : {
                recorded: recorded === undefined ? 'nothing is recorded' : `builds read the record of ${recorded}`,
                hold: hold === undefined
                    ? 'not held'
                    : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
            },
        tiles: error !== undefined
            ? {}
            : {
                recorded: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('Builds read', recorded ?? 'No record', 'the newest record'),
                moved: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('Moved', (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moved.length, 'tag')),
                hold: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('Hold', hold?.quarter ?? 'None', hold === undefined ? '' : `by ${hold.by} since ${hold.since.slice(0, 10)}`),
            },
        parts: [quartersPart(report), movedPart(report)],
    });
}
function quartersPart({ quarters }) {
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Quarters', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Quarter', 'Recorded', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Layer'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asDigest */ .J6)('Digest'), 'Now'], quarters.flatMap(({ quarter, recordedAt, layers }) => layers.map(({ name, digest, current }, index) => [
        index === 0 ? quarter : '',
        index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
        name,
        digest,
        current ? '✅ the same' : 'another',
    ]))));
}
function movedPart({ moved }) {
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Moved tags', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Tag'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asDigest */ .J6)('From'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asDigest */ .J6)('To')], moved.map(({ tag, from, to }) => [tag, from ?? '', to])));
}
function headline({ task, quarters, moved, hold, recorded, error }) {
    if (error !== undefined) {
        if (task === 'restore')
            return 'The quarter was not restored';
        return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
    }
    if (task === 'start')
        return `${recorded ?? 'The quarter'} has started: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moved.length, 'layer')} replaced`;
    if (task === 'restore')
        return `Back at ${hold?.quarter ?? 'the quarter'}: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moved.length, 'tag')} moved`;
    if (task === 'release')
        return 'The hold has ended';
    return quarters.length === 0 ? 'No quarter has tags' : `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(quarters.length, 'quarter')}`;
}


/***/ }),

/***/ 31055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nothingMoved),
/* harmony export */   J: () => (/* binding */ quarterReport)
/* harmony export */ });
const nothingMoved = { quarters: [], recorded: undefined, hold: undefined, moved: [] };
function quarterReport({ quarters, recorded, hold, moved }, { schemaVersion, notices, warnings, error }, { task, image }) {
    return {
        ...{ schemaVersion, kind: 'quarter', task, image, quarters, recorded, hold },
        ...{ moved, notices, warnings, error },
    };
}


/***/ })

};
