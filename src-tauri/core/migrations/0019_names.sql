-- Names and lines as they have been written since: with nothing in them that can't be seen.
UPDATE person SET name = coalesce(nullif(as_name(name), ''), name), title = as_line(title),
    workplace = as_line(workplace);
UPDATE contact SET name = coalesce(nullif(as_name(name), ''), name), own_name = as_name(own_name),
    name_before = as_name(name_before), title = as_line(title), workplace = as_line(workplace);
UPDATE conversation SET with_name = as_name(with_name), name_before = as_name(name_before),
    handed_to = as_name(handed_to);
UPDATE sent SET to_name = as_name(to_name);
UPDATE earlier_host SET name = as_name(name);
