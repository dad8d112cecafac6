export const id = 7186;
export const ids = [7186];
export const modules = {

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerHostOf: () => (/* binding */ containerHostOf),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50157);

/** Reads the run's context: GITHUB_* variables and the event's payload. */
function readGithubRun(context = _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._) {
    const repository = `${context.repo.owner}/${context.repo.repo}`;
    const repositoryUrl = `${context.serverUrl}/${repository}`;
    const payload = context.payload;
    // A fork that was deleted since has no name.
    const head = payload.pull_request?.['head']?.repo?.full_name ?? '';
    const defaultBranch = payload.repository?.['default_branch'];
    return {
        event: {
            name: context.eventName,
            ref: context.ref,
            defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : undefined,
        },
        repository,
        actor: context.actor,
        revision: context.sha,
        runUrl: `${repositoryUrl}/actions/runs/${context.runId}`,
        repositoryUrl,
        containerHost: containerHostOf(context.serverUrl),
        pullRequest: payload.pull_request?.number,
        branch: String(payload.pull_request?.['head']?.ref ?? context.ref.replace(/^refs\/(heads|tags)\//, '')),
        runKey: `${context.runId}-${context.runAttempt}-${context.job}`,
        isForkPullRequest: payload.pull_request !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
    };
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}


/***/ })

};
