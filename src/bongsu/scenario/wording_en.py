"""English sentences of ordinary working and family life. Data only."""

from __future__ import annotations

TOPICS = (
    "Draft agenda for the spring roundtable",
    "Comments on the shipping lanes paper",
    "Travel to the autumn dialogue",
    "Panel order for Thursday",
    "Minutes of the advisory group",
    "Referee report, second round",
    "Budget line for translation",
    "Aid corridor figures",
    "Op-ed length",
    "Archive access request",
    "Interns for the summer term",
    "Podcast recording slot",
    "Map for chapter four",
    "Board papers",
    "Visa letters for delegates",
    "Testimony draft",
    "Reading group, next title",
    "Seminar room booking",
    "Footnotes in the joint brief",
    "Who chairs the closing session",
    "Survey wording",
    "Annual report proofs",
    "Catering for forty",
    "Track two follow-up",
    "Data appendix",
    "Launch event date",
)
HOME_TOPICS = (
    "Sunday lunch",
    "Garden shed quote",
    "School play tickets",
    "Photos from the lake",
    "Choir rehearsal moved",
    "Holiday cottage",
    "Lost umbrella",
    "Marmalade recipe",
    "Bicycle for sale",
    "Uncle's birthday",
)
OPENINGS = (
    "Hello {title},",
    "Dear {title},",
    "Morning {title},",
    "{title},",
    "Dear {title}, I hope the week is treating you kindly.",
    "Hi {title}, quick one from me.",
    "Dear {title}, sorry for the slow answer.",
    "Hello again {title},",
)
MIDDLES = (
    "I have been through the latest version and only page {n} worries me.",
    "Could you let me have anything you want changed by {day}?",
    "We are {n} around the table at present, with two still to confirm.",
    "The chair would like the second paragraph to be gentler.",
    "I attach what I have, which is rough in places.",
    "There is no hurry on this one.",
    "The room is booked and somebody will meet you at the desk.",
    "The numbers in the appendix no longer add up, so I have asked for the source table.",
    "Perhaps we should speak before it goes out.",
    "I am travelling until {day} but reading mail in the evenings.",
    "The printer needs final copy a week earlier than last year.",
    "Nobody has answered about the transcript, so I will chase them.",
    "I would rather drop the last section than rush it.",
    "My notes from the call are below, as far as I could read my own hand.",
    "Two of the speakers would like to swap places.",
    "From what I gather the other side would accept {n} days.",
    "Let me know whether the dates still work for you.",
)
HOME_MIDDLES = (
    "Would {day} suit you? We can bring pudding.",
    "The forecast is poor, so bring boots.",
    "I found {n} of the old photographs in the attic.",
    "The children are counting the days.",
    "Do not go to any trouble, truly.",
    "Trains are running again, they say.",
    "I can collect you from the station at about ten.",
)
CLOSINGS = (
    "Best wishes,",
    "All best,",
    "With thanks,",
    "Kind regards,",
    "Yours,",
    "Best,",
    "Many thanks,",
)
REPLIES = (
    "Thank you, that reads much better.",
    "Fine by me.",
    "Agreed, though I would keep the old title.",
    "I cannot do that day but the next is clear.",
    "Sorry, I had missed this. Yes please.",
    "Let me ask and come back to you by {day}.",
    "Could you send the earlier version as well? I want to compare.",
    "Done, and the change is marked in the margin.",
    "I had that wrong; leave it as it stood.",
    "Good. I will write the first draft and circulate it.",
    "That all went off well, thanks to you.",
    "I have a small quibble with the third point, otherwise splendid.",
)
JOKES = (
    (
        "Fwd: committee humour",
        (
            "How many committee members does it take to change a bulb?\nThat has been "
            "referred to a working group."
        ),
    ),
    (
        "FW: one for Friday",
        "The minutes were so long that they had to be measured in hours.\nPass it on.",
    ),
    ("Fwd: Fwd: a thought", "A slow walker still gets home. Saw this and thought of you."),
    (
        "FW: seen on a noticeboard",
        "'Lost: one sense of humour. If found, please table at next meeting.'",
    ),
)
NEW_SUBJECTS = (
    "Permission to quote",
    "Invitation to speak",
    "A student's question",
    "Introduced by a colleague",
    "A short survey",
    "Book review?",
    "Possible joint project",
    "Are you coming on the 14th?",
    "Could I have a copy of your paper",
    "Photographs from the event",
    "Media enquiry",
    "A correction to footnote 12",
)
NEW_BODIES = (
    (
        "My name is {name} and I write from {org}.\nI read your note on {topic} with much "
        "interest and wondered whether you could spare a few minutes."
    ),
    (
        "We have not met. I work at {org}, and a colleague passed me your address.\nOur "
        "small meeting touches on {topic} and your view would help."
    ),
    (
        "Forgive the cold message. I heard you speak last year about {topic} and have two "
        "questions that I could not find answered in print."
    ),
)
NEW_SECONDS = (
    (
        "Thank you for such a prompt answer. The note I mentioned is here:\n{link}\nDo say "
        "if anything is unclear."
    ),
    "How kind. I enclose the paper; please do not feel you must read all of it.",
    "Wonderful. Shall we say {day}? I will confirm the place.",
)
LIST_BODIES = (
    "Two places are left at next month's workshop. Please tell me by {day}.",
    "Does anyone hold material on {topic}? Answers to the list, please.",
    "Notes of the last meeting are up, corrections welcome.\n{link}",
    "Please welcome {n} new members.",
    "The submission date has moved by a week; the rules have not.",
)
SURNAMES = (
    "Abblecote",
    "Brindlemere",
    "Cotterswick",
    "Dunmallow",
    "Everstoke",
    "Fallowdene",
    "Gristwood-Lane",
    "Hathermoor",
    "Ivelchester",
    "Kettlebrook",
    "Lornefield",
    "Mossgarth",
    "Nettlecombe",
    "Oakhanger-Shaw",
    "Pellowden",
    "Quarrendale",
)
GIVEN = (
    "Alba",
    "Bram",
    "Cressida",
    "Dorian",
    "Elspeth",
    "Ferdy",
    "Greer",
    "Hector",
    "Isolde",
    "Jory",
    "Kestrel",
    "Linnea",
    "Magnus",
    "Niamh",
    "Orla",
)
ORGS = (
    "Stillwater Reading Society",
    "Copperhill Foundation",
    "Lanternfield Press",
    "Greywether Forum",
    "Ashlar Policy Circle",
    "Saltmarsh Trust",
    "Threeways Network",
    "Hollin College Debating Union",
    "Fernhollow Review",
    "Quayside Dialogues",
)
