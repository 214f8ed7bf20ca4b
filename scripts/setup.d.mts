/** The repository's root. */
export declare const root: string
/** True when the checkout can run as it stands. */
export declare const isReady: () => boolean
/** Installs and builds what is missing or out of date; does nothing, fast, when all is in place. */
export declare const prepare: () => void
