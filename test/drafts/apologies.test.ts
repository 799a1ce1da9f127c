// Apologies: the words, by what was wrong and how long ago.
import { expect, test } from 'vitest'
import { contact, draftOf, letterOf, people, received } from './letters.ts'

test('apologises for an introduction left lying for days', () => {
  expect(letterOf(draftOf(received(), '2026-11-11', 'apologise'))).toMatchInlineSnapshot(`
    "Message: apologise
    To: Ana Silva <ana@example.org>
    Subject: Your introduction to Raj: I’m sorry

    Hi Ana,

    On 2 November you introduced me to Raj, and I let it lie. I forgot; it was mine to do. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I’m writing to Raj today, and will say there that the delay was mine alone. I’m not asking you for anything.

    Sam

    Say
    - You introduced me to Raj on 2 November, and I let it lie.
    - I forgot; it was mine to do. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I’m writing to Raj today. I’m not asking you for anything."
  `)
})

test('apologises after weeks, with a reason that is given', () => {
  expect(letterOf(draftOf(received(), '2026-11-25', 'apologise', { reason: 'my father was in hospital' })))
    .toMatchInlineSnapshot(`
    "Message: apologise
    To: Ana Silva <ana@example.org>
    Subject: Your introduction to Raj: I’m sorry

    Hi Ana,

    On 2 November you introduced me to Raj, and I let it lie for three weeks. You lent me your name, and I left it standing there. My father was in hospital. It was mine to do all the same. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I’m writing to Raj today, and will say there that the delay was mine alone. I’m not asking you for anything.

    Sam

    Say
    - You introduced me to Raj on 2 November, and I let it lie for three weeks.
    - My father was in hospital. It was mine to do all the same. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I’m writing to Raj today. I’m not asking you for anything."
  `)
})

test('apologises after months, once it is done', () => {
  expect(letterOf(draftOf(received('2027-02-01 emailed'), '2027-02-02', 'apologise'))).toMatchInlineSnapshot(`
    "Message: apologise
    To: Ana Silva <ana@example.org>
    Subject: Your introduction to Raj: I’m sorry

    Hi Ana,

    On 2 November 2026 you introduced me to Raj, and I let it lie for three months. That is far too long, and I can’t make the time good; I can only say that I know it. I forgot; it was mine to do. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I wrote to Raj yesterday. I’m not asking you for anything.

    Sam

    Say
    - You introduced me to Raj on 2 November 2026, and I let it lie for three months.
    - I forgot; it was mine to do. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I wrote to Raj yesterday. I’m not asking you for anything."
  `)
})

test('apologises for what was done late, and since when it lay no more', () => {
  expect(letterOf(draftOf(received('2026-11-16 emailed'), '2026-12-20', 'apologise'))).toMatchInlineSnapshot(`
    "Message: apologise
    To: Ana Silva <ana@example.org>
    Subject: Your introduction to Raj: I’m sorry

    Hi Ana,

    On 2 November you introduced me to Raj, and I let it lie for two weeks. You lent me your name, and I left it standing there. I forgot; it was mine to do. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I wrote to Raj on 16 November. I’m not asking you for anything.

    Sam

    Say
    - You introduced me to Raj on 2 November, and I let it lie for two weeks.
    - I forgot; it was mine to do. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I wrote to Raj on 16 November. I’m not asking you for anything."
  `)
})

test('apologises for a promise', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'contacts/kim.md':
            '---\nname: Kim Moss\nemail: kim@example.org\n---\n- [ ] 2026-11-02 send Kim the deck\n',
        },
        '2026-11-11',
        'apologise',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: apologise.promise
    To: Kim Moss <kim@example.org>
    Subject: The deck: I’m sorry

    Hi Kim,

    I promised you the deck by 2 November. That day has gone by. I forgot; it was mine to do. I’m sorry.

    This isn’t how I treat people, and I hope to show it. You’ll have what I promised today. I’m not asking you for anything.

    Sam

    Say
    - I promised you the deck by 2 November, and I didn’t keep it.
    - I forgot; it was mine to do. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - You’ll have it today. I’m not asking you for anything."
  `)
})

test('apologises for a promise that isn’t a thing to send', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'contacts/kim.md':
            '---\nname: Kim Moss\nemail: kim@example.org\n---\n- [ ] 2026-11-02 look over the contract\n',
        },
        '2026-12-11',
        'apologise',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: apologise.promise
    To: Kim Moss <kim@example.org>
    Subject: What I promised you: I’m sorry

    Hi Kim,

    I made you a promise for 2 November (look over the contract). That was six weeks ago. I forgot; it was mine to do. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I’ll do it today. I’m not asking you for anything.

    Sam

    Say
    - I made you a promise for 2 November (look over the contract), and I didn’t keep it.
    - I forgot; it was mine to do. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I’ll do it today. I’m not asking you for anything."
  `)
})

test('apologises for letting somebody down', () => {
  expect(
    letterOf(draftOf(contact('', '2026-11-03 let down: I told somebody else.'), '2026-11-03', 'apologise')),
  ).toMatchInlineSnapshot(`
    "Message: apologise.let-down
    To: Mika Aalto <mika@example.org>
    Subject: I’m sorry

    Hi Mika,

    I let you down today: I told somebody else. It was my doing, and it was wrong. I’m sorry.

    This isn’t how I treat people, and I hope to show it. I’m not asking you for anything; whether you trust me again is yours to decide.

    Sam

    Say
    - I let you down today: I told somebody else.
    - It was my doing, and it was wrong. I’m sorry.
    - This isn’t how I treat people, and I hope to show it.
    - I’m not asking you for anything; whether you trust me again is yours to decide."
  `)
})
