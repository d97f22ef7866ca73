-- What is asked of one talk, one person or one file is found without walking through all that are here.

-- Whose a talk is: by the contact, by the name where there is none, and one's own.
CREATE INDEX conversation_by_contact ON conversation (contact) WHERE contact IS NOT NULL;
CREATE INDEX conversation_by_name ON conversation (folded(with_name)) WHERE contact IS NULL;
CREATE INDEX conversation_by_name_before ON conversation (folded(name_before))
    WHERE contact IS NULL AND name_before IS NOT NULL;
CREATE INDEX conversation_own ON conversation (year) WHERE role = 'subject';
CREATE INDEX contact_by_name ON contact (folded(name));
CREATE INDEX contact_by_age_key ON contact (age_key) WHERE age_key IS NOT NULL;
CREATE INDEX contact_receipt_due ON contact (receipt_due) WHERE receipt_due;

-- What lies in the bin; and, in its place among the hosted talks, what tells two of one name apart.
CREATE INDEX conversation_binned ON conversation (binned) WHERE binned IS NOT NULL;
DROP INDEX conversation_hosted;
CREATE INDEX conversation_hosted ON conversation (year, with_name) WHERE role = 'host';
CREATE INDEX conversation_hosted_year ON conversation (year) WHERE role = 'host' AND binned IS NULL;

-- What may stand on the start page.
CREATE INDEX conversation_open ON conversation (year DESC, touched DESC) WHERE binned IS NULL AND plan <> 'agreed';
CREATE INDEX conversation_agreed ON conversation (year DESC, touched DESC) WHERE binned IS NULL AND plan = 'agreed';
CREATE INDEX sent_saved_only ON sent (conversation)
    WHERE NOT (told IS NOT NULL OR had IS NOT NULL OR withdrawn IS NOT NULL OR answered IS NOT NULL);

-- The following up that has been written in lately.
CREATE INDEX follow_up_saved ON follow_up (saved);

-- What points at a talk or a contact, and goes with it.
CREATE INDEX same_talk_of_talk ON same_talk (conversation);
CREATE INDEX begun_of_talk ON begun (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX received_by_contact ON received (contact, taken_in);
CREATE INDEX sent_by_contact ON sent (contact) WHERE contact IS NOT NULL;
CREATE INDEX sent_by_name ON sent (folded(to_name)) WHERE contact IS NULL;
CREATE INDEX retired_key_of_contact ON retired_key (contact);
CREATE INDEX earlier_host_by_contact ON earlier_host (contact) WHERE contact IS NOT NULL;

-- A file that has come or gone, by what another file says of it.
CREATE INDEX received_by_file ON received (file_hash) WHERE file_hash IS NOT NULL;
CREATE INDEX sent_by_hash ON sent (hash);
CREATE INDEX sent_by_secret ON sent (reply_secret) WHERE reply_secret IS NOT NULL;
