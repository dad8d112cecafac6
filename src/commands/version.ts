/** The version of cache-prewarm; a test keeps it equal to package.json. */
export const packageVersion = '1.0.0';
