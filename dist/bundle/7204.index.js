export const id = 7204;
export const ids = [7204];
export const modules = {

/***/ 57204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readImagesInputs: () => (/* binding */ readImagesInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2153);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45104);



/**
 * Reads the inputs for one image, or for each that bake files name.
 * @param wholeLayerOf the layer that is all of an image, if there is one
 * @param arrange what the command does one after the other; undefined: each image as it is
 */
async function readImagesInputs(one, values, context, wholeLayerOf, arrange = (images) => images) {
    const named = await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .readImages */ .H)(values, context);
    if (named === undefined) {
        const { inputs, reader } = await one.read(values, context);
        return { inputs: inputs === undefined ? undefined : { kind: 'one', inputs }, reader };
    }
    if (named.inputs === undefined)
        return { inputs: undefined, reader: named.reader };
    const { inputs: images, reader: each } = await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .readEachImage */ .p4)(arrange(named.inputs), context, one.read, wholeLayerOf);
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    for (const name of ['runners', 'part-of'])
        if ((values[name] ?? '').trim() !== '')
            reader.problem(name, 'cannot be combined with bake-files: one job builds every platform of every image. Set the platforms in the bake file, or with the input set. In pipeline.yml, matrix: true gives each image its own runner');
    for (const one of [named.reader, each])
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .passOn */ .TH)(one, reader);
    return { inputs: images === undefined ? undefined : { kind: 'several', images, values }, reader };
}


/***/ })

};
