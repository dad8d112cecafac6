export const id = 337;
export const ids = [337];
export const modules = {

/***/ 70337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBundle: () => (/* binding */ checkBundle),
/* harmony export */   checkStatement: () => (/* binding */ checkStatement)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83917);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54187);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15651);






/**
 * Whether a bundle holds a signature by one of the signers. Nothing is asked of anybody: a certificate is good for the time that
 * the log has signed.
 */
function checkBundle(json, bytes, signers, root) {
    try {
        const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(json);
        // A statement is about what it names, and not about these bytes.
        if (!(0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.isBundleWithMessageSignature)(bundle))
            return refused('its signature is of something else');
        return checkSigned(bundle, (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .toSignedEntity */ .DC)(bundle, Buffer.from(bytes)), signers, root);
    }
    catch (error) {
        return unreadable(error);
    }
}
/** The same of a statement about something else. @returns the statement, where its signature is good. */
function checkStatement(json, signers, root) {
    try {
        const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleFromJSON)(json);
        if (!(0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.isBundleWithDsseEnvelope)(bundle))
            return { verdict: refused('its signature is no statement'), statement: undefined };
        const { payload, payloadType } = bundle.content.dsseEnvelope;
        const verdict = checkSigned(bundle, (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .toSignedEntity */ .DC)(bundle), signers, root);
        return {
            verdict,
            statement: verdict.kind === 'trusted' ? { kind: 'statement', payload, payloadType } : undefined,
        };
    }
    catch (error) {
        return { verdict: unreadable(error), statement: undefined };
    }
}
function checkSigned(bundle, entity, signers, root) {
    if ((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.isBundleWithPublicKey)(bundle)) {
        const keys = signers.filter((signer) => signer.kind === 'key');
        if (keys.length === 0)
            return refused('it is signed with a key, and no key is a signer that is accepted');
        const signer = keys.find((key) => isSignedWith(entity, key));
        return signer === undefined
            ? refused('it is not signed with a key that is accepted')
            : { kind: 'trusted', signer };
    }
    const identities = signers.filter((signer) => signer.kind === 'identity');
    if (identities.length === 0)
        return refused('it is signed without a key, and only keys are accepted');
    try {
        new _sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .Verifier */ .BL((0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .toTrustMaterial */ .jO)(root())).verify(entity);
    }
    catch (error) {
        return {
            ...refused(`Sigstore's certificate or log does not confirm it: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`),
            mayBeRoot: true,
        };
    }
    const identity = identityOf(bundle);
    const signer = identities.find((candidate) => (0,_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .isIdentityOf */ .EI)(identity, candidate));
    return signer === undefined
        ? refused(`it is signed by ${(0,_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .describeIdentity */ .Cl)(identity)}`)
        : { kind: 'trusted', signer };
}
/** Who holds a key is trusted as such: what a log or an authority adds is not asked for, and may be of others than Sigstore. */
function isSignedWith(entity, { publicKey }) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(publicKey);
    const verifier = new _sigstore_verify__WEBPACK_IMPORTED_MODULE_3__/* .Verifier */ .BL({
        ...{ certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] },
        publicKey: () => ({ publicKey: key, validFor: () => true }),
    }, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
    try {
        verifier.verify({ ...entity, tlogEntries: [], timestamps: [] });
        return true;
    }
    catch {
        return false;
    }
}
function identityOf({ verificationMaterial }) {
    const { content } = verificationMaterial;
    const rawBytes = content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.$case === 'x509CertificateChain'
            ? content.x509CertificateChain.certificates[0]?.rawBytes
            : undefined;
    if (rawBytes === undefined)
        return { issuer: undefined, repository: undefined, repositoryId: undefined, ref: undefined };
    const certificate = _sigstore_core__WEBPACK_IMPORTED_MODULE_2__.X509Certificate.parse(Buffer.from(rawBytes));
    const read = (oid) => certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8');
    return {
        issuer: read(_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .identityExtensions */ .jv.issuer),
        repository: read(_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .identityExtensions */ .jv.repository),
        repositoryId: read(_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .identityExtensions */ .jv.repositoryId),
        ref: read(_core_sign_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .identityExtensions */ .jv.ref),
    };
}
/** What others wrote may be anything, down to a certificate that is nested without end. */
function unreadable(error) {
    return refused(`its signature cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
}
function refused(reason) {
    return { kind: 'refused', reason, mayBeRoot: false };
}


/***/ })

};
