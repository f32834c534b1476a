import { PROBLEMS, type ProblemCode } from '../http/problems.ts';
import { ref, type ComponentName } from './components.ts';

interface Operation {
  id: string;
  summary: string;
  /** Further media types the same answer comes in, as text. */
  texts?: string[];
  /** The status of success, its body, and the body's type where it is not JSON. */
  reply: [status: 200 | 201, body: ComponentName | { type: 'object' | 'string' }, type?: string];
  body?: ComponentName;
  parameters?: object[];
  problems: ProblemCode[];
  open?: boolean;
}

/** What any signed-in request may meet. */
const SIGNED_IN: ProblemCode[] = ['signed-out', 'too-many-requests'];
const WITH_BODY: ProblemCode[] = ['bad-json', 'bad-encoding', 'too-large', 'media-type', 'invalid'];

const answer = (description: string, type: string, schema: object) => ({
  description,
  content: { [type]: { schema } },
});

function problemAnswers(codes: ProblemCode[]): [status: string, answer: object][] {
  const byStatus = Map.groupBy(new Set(codes), (code) => String(PROBLEMS[code][0]));
  return Array.from(byStatus, ([status, those]) => [
    status,
    answer(
      those.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join(' '),
      'application/problem+json',
      ref('ProblemDetails'),
    ),
  ]);
}

/** An OpenAPI operation object. */
export function operation({
  id,
  summary,
  reply,
  texts = [],
  body,
  parameters = [],
  problems,
  open = false,
}: Operation): object {
  const [status, shape, type = 'application/json'] = reply;
  const schema = typeof shape === 'string' ? ref(shape) : shape;
  const codes = [...problems, ...(open ? [] : SIGNED_IN), ...(body ? WITH_BODY : []), 'internal' as const];
  const done = answer('Done.', type, schema);
  const asText = Object.fromEntries(texts.map((text) => [text, { schema: { type: 'string' } }]));
  return {
    operationId: id,
    summary,
    ...(open && { security: [] }),
    parameters,
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } } }),
    responses: {
      [status]: { ...done, content: { ...done.content, ...asText } },
      ...Object.fromEntries(problemAnswers(codes)),
    },
  };
}
