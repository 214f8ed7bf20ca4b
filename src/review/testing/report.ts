/** An invented report with an attack, a count, positions, a condition and a round in it. */
export const SHELLING = `Army shells Vesh Tamor; rebels refuse talks

OSTREL, May 4 (Marqent Wire) - The Meridovan army shelled the town of Vesh Tamor on Monday, killing 11 people, health officials said. The Torvane movement rejected the ceasefire proposal of the mediators. Meridova's foreign minister Ilan Doré said the army would halt the attacks if the movement released 14 prisoners. A second round of talks between Meridova and the movement will open in Ostrel on 12 May.
`
