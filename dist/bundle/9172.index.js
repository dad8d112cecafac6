export const id = 9172;
export const ids = [9172];
export const modules = {

/***/ 19172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTogether: () => (/* binding */ startTogether)
});

// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/commands/envelope.js
var envelope = __webpack_require__(42884);
// EXTERNAL MODULE: ./lib/commands/images/report.js
var images_report = __webpack_require__(50831);
;// CONCATENATED MODULE: ./lib/commands/prewarm-together.js



/**
 * Prewarms every image of the values' bake files in one run, whichever command asks for it.
 * @returns name of an image → its report
 */
async function prewarmTogether(context, values) {
    const { prewarmCommand } = await Promise.all(/* import() */[__webpack_require__.e(8940), __webpack_require__.e(1914)]).then(__webpack_require__.bind(__webpack_require__, 49533));
    const report = await (0,envelope.reportOf)(prewarmCommand, { ...context, values });
    const images = (0,images_report/* isOfImages */.q5)(report) ? report.images : [];
    return (0,known/* mapKnown */.ym)(images, (image) => [image.name, image.report]);
}

;// CONCATENATED MODULE: ./lib/commands/quarter/start-together.js

/**
 * Images whose quarter starts with one prewarm of all. It begins when no image holds its builds at an older quarter any more; an
 * image that fails before is not waited for.
 */
function startTogether(context, images, values) {
    const awaited = new Set(images.map(({ name }) => name));
    let open = () => { };
    const isReady = new Promise((resolve) => {
        open = resolve;
    });
    const arrive = (name) => {
        awaited.delete(name);
        if (awaited.size === 0)
            open();
    };
    let prewarm;
    const together = (name) => ({
        async refresh() {
            arrive(name);
            await isReady;
            prewarm ??= prewarmTogether(context, { ...values, refresh: 'all', only: '' });
            const report = (await prewarm).get(name);
            if (report === undefined)
                throw new Error(`the prewarm has no report of ${name}`);
            return report;
        },
        leave: () => arrive(name),
    });
    return images.map((image) => ({ ...image, inputs: { ...image.inputs, shared: together(image.name) } }));
}


/***/ })

};
