// Introductions that I make: the words for each step.
import { expect, test } from 'vitest'
import { draftOf, letterOf, made, people } from './letters.ts'

test('asks for consent', () => {
  expect(letterOf(draftOf(made(), '2026-11-03', 'ask lena'))).toMatchInlineSnapshot(`
    "Message: ask
    To: Lena Weiss <lena@example.org>
    Subject: May I introduce you to Raj Patel?

    Hi Lena,

    There is somebody whom you might like to meet: Raj Patel (VP Engineering at Northwind). It’s about hiring in Lisbon. It would cost you a first conversation, half an hour perhaps.

    May I connect you? No is a fine answer, and so is “not now”; you needn’t say why, and I’d pass on no more than that it doesn’t suit.

    Sam

    Say
    - You might like to meet Raj Patel: hiring in Lisbon.
    - It would cost you a first conversation, half an hour perhaps.
    - May I connect you? No is a fine answer, and so is “not now”."
  `)
})

test('asks for consent, for somebody who asked, of somebody who gives freely', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...made(),
          'contacts/raj.md': '---\nname: Raj Patel\nask-first: true\n---\n',
          'introductions/lena-and-raj.md':
            '---\nparties: [Lena, Raj]\nfor: Lena\ndate: 2026-11-02\npurpose: hiring in Lisbon\n---\n',
        },
        '2026-11-03',
        'ask raj',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: ask
    Subject: May I introduce you to Lena Weiss?

    Hi Raj,

    Lena Weiss (at Tern Labs) would like to meet you. It’s about hiring in Lisbon. I know how freely you give of your time and of what you have, so I send nobody to you without your yes. It would cost you a first conversation, half an hour perhaps.

    May I connect you? No is a fine answer, and so is “not now”; you needn’t say why, and I’d pass on no more than that it doesn’t suit.

    Sam

    Say
    - Lena Weiss would like to meet you: hiring in Lisbon.
    - It would cost you a first conversation, half an hour perhaps.
    - May I connect you? No is a fine answer, and so is “not now”.

    Missing
    - an e-mail address for Raj Patel"
  `)
})

test('asks for consent to meet two others', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/all.md': '---\nparties: [Lena, Raj, Ana]\nfor: Raj\ndate: 2026-11-02\n---\n',
        },
        '2026-11-03',
        'ask ana',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: ask
    To: Ana Silva <ana@example.org>
    Subject: May I introduce you to Lena Weiss and Raj Patel?

    Hi Ana,

    I’d like to bring you together with Lena Weiss and Raj Patel; it was Raj who asked me. It would cost you a first conversation, half an hour perhaps.

    May I connect you? No is a fine answer, and so is “not now”; you needn’t say why, and I’d pass on no more than that it doesn’t suit.

    Sam

    Say
    - You might like to meet Lena Weiss and Raj Patel.
    - It would cost you a first conversation, half an hour perhaps.
    - May I connect you? No is a fine answer, and so is “not now”.

    Missing
    - why they should meet"
  `)
})

test('asks once more', () => {
  expect(
    letterOf(
      draftOf(
        made('2026-11-02 asked Lena', '2026-11-02 asked Raj', '2026-11-03 agreed Raj'),
        '2026-11-10',
        'chase',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: chase
    To: Lena Weiss <lena@example.org>
    Subject: Raj Patel: once more, and then I’ll let it be

    Hi Lena,

    On 2 November I asked you whether I may introduce you to Raj Patel (hiring in Lisbon). Would you like to meet?

    Yes, no and “not now” are all fine, and one word is enough. If I hear nothing, I’ll take it as a no and won’t ask again.

    Sam"
  `)
})

test('asks again who said “not now”', () => {
  expect(
    letterOf(
      draftOf(
        made(
          '2026-11-02 asked Lena and Raj',
          '2026-11-03 agreed Raj',
          '2026-11-04 not now Lena until 2026-11-20',
        ),
        '2026-11-20',
        'chase',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: chase
    To: Lena Weiss <lena@example.org>
    Subject: Raj Patel: once more, and then I’ll let it be

    Hi Lena,

    On 4 November you asked me to come back to you about Raj Patel (hiring in Lisbon). Would you like to meet?

    Yes, no and “not now” are all fine, and one word is enough. If I hear nothing, I’ll take it as a no and won’t ask again.

    Sam"
  `)
})

test('closes a question that nobody answered', () => {
  expect(
    letterOf(
      draftOf(
        made('2026-11-02 asked Lena and Raj', '2026-11-03 agreed Raj', '2026-11-09 asked Lena'),
        '2026-11-17',
        'no-answer',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: no-answer.made
    To: Lena Weiss <lena@example.org>
    Subject: Raj Patel: no need to answer

    Hi Lena,

    I asked you on 9 November whether you’d like to meet Raj Patel. I take it that it doesn’t suit you now, which is fine. I’ll say just that and nothing more, and you needn’t do anything.

    Should it suit you later, a line is enough.

    Sam"
  `)
})

test('introduces them', () => {
  expect(
    letterOf(
      draftOf(
        made(
          '2026-11-02 asked Lena and Raj',
          '2026-11-03 agreed Lena: after the fair',
          '2026-11-04 agreed Raj',
        ),
        '2026-11-05',
        'introduce',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: introduce
    To: Lena Weiss <lena@example.org>, Raj Patel <raj@example.org>
    Subject: Lena Weiss and Raj Patel: hiring in Lisbon

    Hi Lena and Raj,

    You both said yes, so here you are. It’s about hiring in Lisbon.

    Raj, meet Lena Weiss (at Tern Labs).

    Lena, meet Raj Patel (VP Engineering at Northwind). Raj can help with hiring advice. Raj is looking for platform engineers.

    Lena, would you suggest a time? I’ll ask each of you in about a week how it goes. Until then, I’m here if you need me.

    Sam

    Say
    - You both said yes; it’s about hiring in Lisbon.
    - Raj, meet Lena Weiss (at Tern Labs).
    - Lena, meet Raj Patel (VP Engineering at Northwind). Raj can help with hiring advice. Raj is looking for platform engineers.
    - Lena takes the next step. I’ll ask each of you in about a week how it goes.

    Missing
    - why Lena matters to Raj
    - what Lena said with the yes: “after the fair”"
  `)
})

test('introduces three who are to meet', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/all.md':
            '---\nparties: [Lena, Raj, Ana]\nfor: Raj\ndate: 2026-11-02\n---\n## Timeline\n- 2026-11-03 agreed Lena, Raj and Ana\n- 2026-11-04 scheduled for 2026-11-20\n',
        },
        '2026-11-05',
        'introduce',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: introduce
    To: Lena Weiss <lena@example.org>, Raj Patel <raj@example.org>, Ana Silva <ana@example.org>
    Subject: Lena Weiss, Raj Patel and Ana Silva

    Hi Lena, Raj and Ana,

    You all said yes, so here you are.

    Raj and Ana, meet Lena Weiss (at Tern Labs).

    Lena and Ana, meet Raj Patel (VP Engineering at Northwind). Raj can help with hiring advice. Raj is looking for platform engineers.

    Lena and Raj, meet Ana Silva.

    We’ll all meet on Friday, 20 November; the rest is better said there. I’ll ask each of you in about a week how it goes. Until then, I’m here if you need me.

    Sam

    Say
    - You all said yes.
    - Raj and Ana, meet Lena Weiss (at Tern Labs).
    - Lena and Ana, meet Raj Patel (VP Engineering at Northwind). Raj can help with hiring advice. Raj is looking for platform engineers.
    - Lena and Raj, meet Ana Silva.
    - Raj takes the next step. I’ll ask each of you in about a week how it goes.

    Missing
    - why Lena matters to Raj and Ana
    - why Ana matters to Lena and Raj"
  `)
})

test('tells gently of a no', () => {
  expect(
    letterOf(
      draftOf(
        made('2026-11-02 asked Lena and Raj', '2026-11-03 agreed Raj', '2026-11-04 declined Lena: too busy'),
        '2026-11-05',
        'tell',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: tell
    To: Raj Patel <raj@example.org>
    Subject: Lena: not this time

    Hi Raj,

    I had hoped to introduce you to Lena Weiss (hiring in Lisbon). It won’t come about this time: it doesn’t suit just now. It has nothing to do with you, and I’d rather tell you than leave you waiting.

    If it would help, I’ll think of who else there is; just say.

    Sam"
  `)
})

test('tells gently that nobody answered', () => {
  expect(
    letterOf(
      draftOf(
        made('2026-11-02 asked Lena and Raj', '2026-11-03 agreed Raj', '2026-11-04 no response from Lena'),
        '2026-11-05',
        'tell',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: tell
    To: Raj Patel <raj@example.org>
    Subject: Lena: not this time

    Hi Raj,

    I had hoped to introduce you to Lena Weiss (hiring in Lisbon). It won’t come about this time: I asked, and haven’t heard back. It has nothing to do with you, and I’d rather tell you than leave you waiting.

    If it would help, I’ll think of who else there is; just say.

    Sam"
  `)
})

test('checks in', () => {
  expect(
    letterOf(
      draftOf(
        made('2026-11-03 agreed Lena and Raj', '2026-11-04 introduced by video'),
        '2026-11-11',
        'check-in raj',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: check-in
    To: Raj Patel <raj@example.org>
    Subject: How is it going with Lena?

    Hi Raj,

    On 4 November I introduced you to Lena. How is it going?

    If nothing has come of it, or it isn’t what you hoped for, please tell me that too: then I can help, and introduce better another time.

    Sam"
  `)
})

test('helps', () => {
  expect(
    letterOf(
      draftOf(
        made(
          '2026-11-03 agreed Lena and Raj',
          '2026-11-04 introduced',
          '2026-11-11 checked in with Raj #not-going-well: no word from Lena',
        ),
        '2026-11-12',
        'help',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: help
    To: Raj Patel <raj@example.org>
    Subject: Lena and you: can I help?

    Hi Raj,

    Thank you for telling me that it isn’t going well with Lena. I’d like to help. What stands in the way, as you see it?

    I can have a word with Lena, bring you together on the phone, or think of somebody else, whichever helps most. And if it’s better to let it be, that is fine too.

    Sam

    Missing
    - a word on what they said: “no word from Lena”"
  `)
})

test('names somebody, or says no', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'introductions/for-raj.md':
            '---\nparties: Raj\nwanted: a designer who codes\ndate: 2026-11-02\n---\n',
        },
        '2026-11-09',
        'find',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: find
    To: Raj Patel <raj@example.org>
    Subject: A designer who codes

    Hi Raj,

    On 2 November you asked me for a designer who codes. I’ve thought about it with care, and the right person hasn’t come to mind. I’d rather tell you than leave you waiting.

    If somebody turns up, I’ll ask them, and you’ll hear from me at once.

    Sam

    Missing
    - a name instead of the no, if you have one and they agree"
  `)
})
