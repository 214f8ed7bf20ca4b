/** Made-up reports for tests of formats: deeds with and without a count of dead, plans, refusals, a private person, an unnamed source. */
export const STRIKE = {
  publisher: '=Valley Wire',
  published: '2026-05-06',
  title: 'Strike near Aleppo',
  address: 'https://valley.example/strike',
  text: `An airstrike killed 12 civilians in Aleppo on Tuesday, the Syrian Observatory for Human Rights said. Turkey's foreign minister Hakan Fidan met his Iraqi counterpart in Baghdad on Monday. Hamas said it would not attend talks in Cairo. Protesters marched in Tripoli on Sunday, residents said. Police arrested 14 people in Tripoli on Sunday. At least 40,000 people have been killed in Gaza since October 2023. Hamas fighters attacked Israeli soldiers in the Gaza Strip on Tuesday, killing three soldiers, the army said. Samira Haddad, a teacher in Aleppo, said her brother was killed. “We heard the planes,” Haddad said.`,
}

export const TALKS = {
  publisher: 'Kessin Post',
  published: '2026-05-07',
  title: 'Haddad asks for an inquiry',
  text: 'Samira Haddad asked for an inquiry on Wednesday. An official who asked not to be named said talks would open in Geneva on May 12. Rebels shelled a market in Idlib on Wednesday, killing at least 14 people, doctors said; the rebels denied it. Russia may send troops, an envoy said.',
}

/** The strike of the first report told again, by others. */
export const AGAIN = {
  publisher: 'Marqent Wire',
  published: '2026-05-07',
  title: 'Toll of strike on Aleppo',
  text: 'The airstrike that killed civilians in Aleppo on Tuesday is being looked into, Syria said. An airstrike killed 12 civilians in Aleppo on Tuesday, doctors said.',
}
