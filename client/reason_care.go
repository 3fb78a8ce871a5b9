package client

// The codes of contacts, profiles and care, and of what is refused.
const (
	// ContactNone: nobody is known by name.
	//
	// Example:
	//	contacts 1 3 6
	//	people
	ContactNone Code = iota + 1 + Follows

	// ContactSingle: one person alone is known. When they go, so does the
	// relation. Of is the reserves wanted.
	//
	// Example:
	//	contacts 1 3 6
	//	people Li,owner,123,2024-10-05
	ContactSingle

	// ReservesShort: fewer people than wanted are known beside the decision maker.
	//
	// Example:
	//	contacts 2 3 6
	//	people Li,owner,123,2024-12-05 Wu,clerk,124,2024-10-05
	ReservesShort

	// RoleMissing: nobody holds a role that somebody must hold.
	//
	// Example:
	//	contacts 0 0 0 supervisor
	//	people Li,owner,123,2024-12-05
	RoleMissing

	// PhoneMissing: the decision maker has no telephone, so nothing can be booked.
	//
	// Example:
	//	contacts 0 0 0
	//	people Li,owner,,2024-12-05
	PhoneMissing

	// TenureUnknown: it is not known since when the decision maker is in post.
	//
	// Example:
	//	contacts 0 3 6
	//	people Li,owner,123,-
	TenureUnknown

	// ContactNew: the decision maker is new in post. Days is the time in it, Of
	// the full months wanted.
	//
	// Example:
	//	contacts 0 3 6
	//	people Li,owner,123,2025-03-05
	ContactNew

	// RotationDue: the decision maker has been in post so long that a change is to
	// be reckoned with. Of is the full months.
	//
	// Example:
	//	contacts 0 3 6
	//	people Li,supervisor,123,2024-05-05
	RotationDue

	// ContactsSafe: none of the policy's risks is there.
	//
	// Example:
	//	contacts 1 3 6
	//	people Li,owner,123,2024-12-05 Wu,clerk,124,2024-10-05
	ContactsSafe

	// FieldMissing: a required field has no fact.
	//
	// Example:
	//	field licence - 0
	//	dossier Z
	FieldMissing

	// FieldStale: the newest fact of a field is too old. To is the first day on
	// which it was.
	//
	// Example:
	//	field phone - 90
	//	dossier Z
	//	fact phone 123 phone 2024-12-01
	FieldStale

	// SourcesDiffer: fresh facts from different sources have different values.
	// Days is the sources.
	//
	// Example:
	//	field owner_name - 0
	//	dossier Z
	//	fact owner_name Li system 2025-03-01
	//	fact owner_name Wu staff 2025-04-01
	SourcesDiffer

	// FactUnusable: a fact or a care touch has no value, source or date, or is
	// ahead of the day, so it is not used.
	//
	// Example:
	//	field phone - 90
	//	dossier Z
	//	fact phone 123 phone 2025-12-01
	FactUnusable

	// CareNever: no care touch is on record.
	//
	// Example:
	//	field phone - 90
	//	care 30
	//	dossier Z
	CareNever

	// CareDue: the last care touch is too long ago.
	//
	// Example:
	//	field phone - 90
	//	care 30
	//	dossier Z
	//	touch daily_life 2025-03-01
	CareDue

	// PryingRefused: health, faith, politics, family and private movements are no
	// facts to collect. A shopkeeper may bring such a topic up; then its code is
	// kept, never what was said.
	//
	// Example:
	//	field phone - 90
	//	dossier Z
	//	fact health good staff 2025-04-01
	PryingRefused

	// GiftRefused: a gift to a person is never advice, and no measure.
	//
	// Example:
	//	brief 3
	//	offer service gift-card
	GiftRefused

	// OrderTakingRefused: order taking belongs to the telephone clerks and
	// measures no customer manager.
	//
	// Example:
	//	name order_taking
	OrderTakingRefused
)
