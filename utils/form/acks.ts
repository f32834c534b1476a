/** Forms that answered, by report. */
export interface Acks {
  /** A form took this report. */
  readonly ack: (id: string) => void;
  /** True as soon as a form took it, false when none did in time. */
  readonly wait: (id: string, ms: number) => Promise<boolean>;
}

export function createAcks(): Acks {
  const waiting = new Map<string, () => void>();
  const early = new Set<string>();
  return {
    ack: (id) => {
      const resolve = waiting.get(id);
      if (resolve) resolve();
      else early.add(id);
    },
    wait: (id, ms) =>
      new Promise((resolve) => {
        if (early.delete(id)) return resolve(true);
        const end = (answered: boolean) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answered);
        };
        const timer = setTimeout(end, ms, false);
        waiting.set(id, () => end(true));
      }),
  };
}
