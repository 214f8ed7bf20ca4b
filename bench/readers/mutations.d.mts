/** `count` mutations of the texts, the same for a seed: [names of the changes, text]. */
export declare function mutationsOf(texts: readonly string[], count: number, seed: number): Generator<[string, string]>
