// What a new entry is to say: from the options, and where something needed is missing, from questions.
import { type ContactValues, introductionFields, type IntroductionValues } from '#core'
import type { Call } from '../../command.ts'
import { wrongCall } from '../../parse.ts'
import { type Asking, missing, orAskPeople, orAskPerson, orAskText, peopleOf } from './asking.ts'
import { readDay, readTexts } from './options.ts'

/** The values of a new contact. */
export async function contactValues(asking: Asking): Promise<ContactValues> {
  const { call, today } = asking
  const lack = missing('NAME', 'owed new contact "Lena Weiss"')
  return {
    name: await orAskText(call.words[1], asking, lack, 'Whom did you meet?', 'Lena Weiss'),
    email: readTexts(call, 'email'),
    org: call.value('org'),
    role: call.value('role'),
    tags: readTexts(call, 'tag'),
    met: readDay(call, 'met', today),
    metAt: call.value('met-at'),
    through: call.value('through'),
    cadence: call.value('cadence'),
  }
}

function readForm(call: Call) {
  const forms = introductionFields.form.form
  const written = call.value('form') ?? 'introduction'
  const form = forms.find((each) => each === written.toLowerCase())
  if (form) return form
  throw wrongCall(`There is no form ${written}.`, written, forms, `It is one of ${forms.join(', ')}.`)
}

async function receivedValues(asking: Asking) {
  const form = readForm(asking.call)
  const from = await orAskPerson('from', asking, 'Who introduces you?')
  const needsNobody = form === 'lead' || form === 'advice'
  const to = needsNobody
    ? (peopleOf(asking, 'to') ?? [])
    : await orAskPeople('to', asking, 'Whom are you introduced to?', 1)
  return { kind: 'received', form, from, to } as const
}

async function madeValues(asking: Asking) {
  const { call } = asking
  const wanted = call.value('wanted')
  const parties = await orAskPeople('parties', asking, 'Whom do you introduce?', wanted === undefined ? 2 : 1)
  return { kind: 'made', parties, wanted, for: call.value('for') } as const
}

async function requestedValues(asking: Asking) {
  const { call } = asking
  const from = await orAskPerson('from', asking, 'Whom do you ask?')
  const example = 'Would you introduce me to the head of data at Ostrel?'
  const lack = missing('--ask', `--ask "${example}"`)
  const ask = await orAskText(
    call.value('ask'),
    asking,
    lack,
    'What do you ask, in one clear sentence?',
    example,
  )
  return {
    kind: 'requested',
    from,
    ask,
    to: peopleOf(asking, 'to') ?? [],
    because: call.value('because'),
  } as const
}

/** The values of a new introduction. */
export async function introductionValues(
  kind: IntroductionValues['kind'],
  asking: Asking,
): Promise<IntroductionValues> {
  const { call, today } = asking
  const shared = {
    date: readDay(call, 'date', today) ?? today,
    purpose: call.value('purpose'),
    goal: call.value('goal'),
    tags: readTexts(call, 'tag'),
  }
  switch (kind) {
    case 'received':
      return { ...shared, ...(await receivedValues(asking)) }
    case 'made':
      return { ...shared, ...(await madeValues(asking)) }
    case 'requested':
      return { ...shared, ...(await requestedValues(asking)) }
  }
}
