import type { Session } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { CallsNews, useCallsNews } from './calls/CallsNews.tsx';
import { DigestRoom } from './digest/DigestRoom.tsx';
import { HealthRoom } from './health/HealthRoom.tsx';
import { Inbox } from './Inbox.tsx';
import { MeetingRoom } from './meeting/MeetingRoom.tsx';
import { OutcomesRoom } from './outcomes/OutcomesRoom.tsx';
import { NotYourRoom } from './NotYourRoom.tsx';
import { PeopleRoom } from './people/PeopleRoom.tsx';
import { IntroductionsRoom } from './introductions/IntroductionsRoom.tsx';
import { ProblemsRoom } from './problems/ProblemsRoom.tsx';
import { QuestionsRoom } from './questions/QuestionsRoom.tsx';
import { RankingRoom } from './ranking/RankingRoom.tsx';
import { TriageRoom } from './triage/TriageRoom.tsx';
import { isFor } from './places.ts';
import { usePlace } from './usePlace.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** The room that the address names, and what every room tells of. */
export function Rooms(props: Props) {
  const news = useCallsNews(props.api, props.session);
  return (
    <CallsNews.Provider value={news}>
      <OpenRoom {...props} />
    </CallsNews.Provider>
  );
}

function OpenRoom(props: Props) {
  const { room } = usePlace();
  if (!isFor(room, props.session.member.role)) return <NotYourRoom {...props} room={room} />;
  if (room === 'triage') return <TriageRoom {...props} />;
  if (room === 'introductions') return <IntroductionsRoom {...props} />;
  if (room === 'ranking') return <RankingRoom {...props} />;
  if (room === 'people') return <PeopleRoom {...props} />;
  if (room === 'problems') return <ProblemsRoom {...props} />;
  if (room === 'questions') return <QuestionsRoom {...props} />;
  if (room === 'health') return <HealthRoom {...props} />;
  if (room === 'digest') return <DigestRoom {...props} />;
  if (room === 'meeting') return <MeetingRoom {...props} />;
  if (room === 'outcomes') return <OutcomesRoom {...props} />;
  return <Inbox {...props} />;
}
