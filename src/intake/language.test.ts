import { describe, expect, it } from 'vitest'
import { languageOf } from './language.js'
import { SENTENCES } from './testing/taken.js'

const FOREIGN: Readonly<Record<string, string>> = {
  fr: "Le ministre des Affaires étrangères a déclaré lundi que les pourparlers reprendraient la semaine prochaine, après deux mois d'interruption.",
  es: 'El portavoz del gobierno dijo el martes que las dos partes habían acordado un alto el fuego de diez días en la región fronteriza.',
  de: 'Der Sprecher der Regierung sagte am Mittwoch, die Gespräche würden in der nächsten Woche fortgesetzt, sobald beide Seiten ihre Vertreter benannt hätten.',
  it: 'Il portavoce del governo ha detto lunedì che le due parti hanno accettato una tregua di dieci giorni e che i colloqui riprenderanno presto.',
  ar: 'قال المتحدث باسم الحكومة يوم الاثنين إن المحادثات ستستأنف الأسبوع المقبل بعد أن وافق الطرفان على هدنة لمدة عشرة أيام.',
  fa: 'سخنگوی دولت روز دوشنبه گفت که مذاکرات هفته آینده پس از توافق دو طرف بر سر آتش بس ده روزه از سر گرفته خواهد شد.',
  he: 'דובר הממשלה אמר ביום שני כי השיחות יתחדשו בשבוע הבא לאחר ששני הצדדים הסכימו להפסקת אש של עשרה ימים.',
  ru: 'Представитель правительства заявил в понедельник, что переговоры возобновятся на следующей неделе, если обе стороны согласятся на перемирие.',
  uk: "Речник уряду заявив у понеділок, що переговори відновляться наступного тижня, якщо обидві сторони погодяться на перемир'я.",
  tr: 'Hükümet sözcüsü pazartesi günü yaptığı açıklamada tarafların on günlük ateşkes konusunda anlaştığını ve görüşmelerin gelecek hafta başlayacağını söyledi.',
  zh: '政府发言人星期一表示，双方已经同意停火十天，谈判将于下周重新开始，届时两国代表团都将出席会议。',
  ja: '政府の報道官は月曜日、双方が十日間の停戦に合意し、来週から協議が再開されると述べた。',
  hi: 'सरकार के प्रवक्ता ने सोमवार को कहा कि दोनों पक्ष दस दिन के युद्धविराम पर सहमत हो गए हैं और बातचीत अगले सप्ताह फिर शुरू होगी।',
}

describe('the language of a text', () => {
  it.each(Object.entries(FOREIGN))('is %s', async (language, text) => {
    expect(await languageOf(text)).toBe(language)
    expect(await languageOf(`${text}\n\n`.repeat(30))).toBe(language)
  })

  it('is English, with long foreign quotations too', async () => {
    expect(await languageOf(SENTENCES)).toBe('en')
    expect(await languageOf(SENTENCES.toUpperCase())).toBe('en')
    expect(await languageOf(`${SENTENCES}\n\n«${FOREIGN.fr}» ${FOREIGN.ar}\n\n${SENTENCES}`)).toBe('en')
  })

  it('cannot be told of a few words, or of none', async () => {
    expect(await languageOf('Les pourparlers ont repris.')).toBe('und')
    expect(await languageOf('')).toBe('und')
    expect(await languageOf('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15')).toBe('und')
  })
})
