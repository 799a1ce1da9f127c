// The door to Git's hooks: install, uninstall, look.
import { findRepository } from '../git/repository.ts'
import { type InstallPlan, type Wanted, planInstall } from './plan-install.ts'
import { planUninstall } from './plan-uninstall.ts'
import { type Setup, readSetup } from './setup.ts'
import { carryOutAll } from './step.ts'

/** The hooks of the repository that the notebook at `root` (as called `named`) is in; refuses where it is in none (UserError, 3). */
export const openSetup = async (
  root: string,
  named: string,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Setup> => readSetup(await findRepository(root, named, env, cwd))

/** Installs or renews the hooks, all or none (UserError, 3, and nothing changed where that can't be); what was planned. */
export async function installHooks(setup: Setup, wanted: Wanted): Promise<InstallPlan> {
  const plan = await planInstall(setup, wanted)
  await carryOutAll(setup.repository, plan.steps)
  return plan
}

/** Takes the hooks out and puts back what was there; whether there was anything. */
export async function uninstallHooks(setup: Setup, outside: boolean): Promise<boolean> {
  const steps = planUninstall(setup, outside)
  await carryOutAll(setup.repository, steps)
  return steps.length > 0
}
