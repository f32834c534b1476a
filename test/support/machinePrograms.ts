import { firstOf, type Machine, thisMachine } from './machine.ts';
import { chromiumPlaces, firefoxPlaces } from './machinePlaces.ts';

interface Wanted {
  /** As a person calls it. */
  name: string;
  /** The environment variable that may name it. */
  variable: string;
  places: readonly string[];
  /** Debian's packages. */
  packages: readonly string[];
  /** Another way, where system packages may not be installed. */
  download?: { command: string; args: string[]; says: string };
}

/** What a person without the program reads. */
const advice = ({ name, variable, packages }: Wanted): string =>
  `${name} is needed and was not found. Install it (on Debian: apt-get install ${packages.join(' ')}) ` +
  `or name it in the environment variable ${variable}, and start again.`;

async function install(machine: Machine, wanted: Wanted): Promise<void> {
  const { name, packages, download } = wanted;
  if (machine.root && firstOf(machine, ['apt-get'])) {
    machine.say(`${name} was not found; installing Debian's ${packages.join(', ')} …`);
    await machine.run('apt-get', ['update', '-qq']);
    const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
    await machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
  } else if (download) {
    machine.say(`${name} was not found; ${download.says} …`);
    await machine.run(download.command, download.args);
  }
}

/** The program's path; installs what is missing where that may be done, and says so. Throws what to install. */
async function program(machine: Machine, wanted: Wanted): Promise<string> {
  const given = machine.env[wanted.variable];
  // Only a path: WXT sets a FIREFOX of its own, to "false", wherever its tests run.
  if (given && /[\\/]/.test(given)) {
    const named = firstOf(machine, [given]);
    if (!named) throw new Error(`${wanted.variable} names ${given}, which is no program that can be run.`);
    return named;
  }
  const found = firstOf(machine, wanted.places);
  if (found) return found;
  await install(machine, wanted);
  const installed = firstOf(machine, wanted.places);
  if (!installed) throw new Error(advice(wanted));
  return installed;
}

/** Path of a Chromium or Chrome. */
export const chromiumProgram = (machine: Machine = thisMachine): Promise<string> =>
  program(machine, {
    name: 'Chromium',
    variable: 'CHROMIUM',
    places: chromiumPlaces(machine),
    packages: ['chromium'],
    download: {
      command: 'npx',
      args: ['--yes', 'playwright-core@1.65.1', 'install', 'chromium'],
      says: "downloading Playwright's",
    },
  });

/** Path of a Firefox. */
export const firefoxProgram = (machine: Machine = thisMachine): Promise<string> =>
  program(machine, {
    name: 'Firefox',
    variable: 'FIREFOX',
    places: firefoxPlaces(machine),
    packages: ['firefox-esr'],
  });

/** Paths of what a virtual screen with a real mouse takes: X server, window manager, mouse. */
export async function screenPrograms(machine: Machine = thisMachine) {
  const one = (name: string, variable: string) =>
    program(machine, { name, variable, places: [name], packages: ['xvfb', 'xdotool', 'openbox'] });
  return {
    xvfb: await one('Xvfb', 'XVFB'),
    xdotool: await one('xdotool', 'XDOTOOL'),
    openbox: await one('openbox', 'OPENBOX'),
  };
}
