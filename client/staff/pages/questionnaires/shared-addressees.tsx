import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { addresseeOf, sharedAddressees } from '../../../../shared/domain/addressee.ts';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useResource } from '../../requests/use-resource.ts';

/** Letters to more people than this go out by mail merge, whose rows carry the code: reading the roster is not worth it. */
export const MOST_LOOKED_AT = 2_000;

const MOST_NAMED = 10;

/** Warns before issuing when letters to several people would begin alike; nothing where each is told from the others. */
export function SharedAddressees({ rosterId }: { readonly rosterId: string }) {
  const { locale, say } = useWords();
  const { members = [] } = useResource<RosterReply>(api.roster(rosterId)).data ?? {};
  const shared = sharedAddressees(locale, members);
  if (shared.length === 0) return null;
  const count = members.filter((member) => shared.includes(addresseeOf(locale, member))).length;
  const names = shared.slice(0, MOST_NAMED).map((text) => say('quoted', { text }));
  return (
    <Notice tone="caution" title={say('letters.shared.title', { count })} live>
      <p>
        <bdi>{names.join(say('listComma'))}</bdi>
        {shared.length > MOST_NAMED && say('letters.shared.more', { count: shared.length - MOST_NAMED })}
      </p>
      <p>{say('letters.shared.text')}</p>
    </Notice>
  );
}
