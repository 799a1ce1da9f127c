// The hooks of Git that Owed uses.

/** Hooks that look at what is staged; only these may keep a commit from being made. */
export const checkingHooks = ['pre-commit', 'pre-merge-commit'] as const

/** Hooks that tell what changed once it is done. */
export const reportingHooks = ['post-commit', 'post-merge', 'post-checkout'] as const

/** The hook that proposes a first line for a commit's message: only where it is asked for. */
export const messageHook = 'prepare-commit-msg'

export type HookName = (typeof checkingHooks)[number] | (typeof reportingHooks)[number] | typeof messageHook

/** All of them, in the order they are listed. */
export const hookNames: readonly HookName[] = [...checkingHooks, ...reportingHooks, messageHook]

/** Whether a word is one of them. */
export const isHookName = (word: string): word is HookName => hookNames.some((name) => name === word)
