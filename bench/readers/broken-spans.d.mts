/** How many spans inside `value` do not slice true out of `text`. */
export declare const brokenSpans: (value: unknown, text: string) => number
