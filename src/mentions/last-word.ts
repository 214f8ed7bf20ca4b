/** The word that says what kind of thing a noun of several words is: "agency" of "news agency". */
export const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(' ') + 1)
