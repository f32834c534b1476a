import postgres from 'postgres';

/** What PostgreSQL does by itself after a while: statistics, and the map of what every transaction sees. */
export async function vacuum(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe('vacuum analyze');
  } finally {
    await sql.end({ timeout: 5 });
  }
}
