using System.Collections.Frozen;

namespace YogaFlow.Core.People;

/// <summary>Words that people make passwords of, in small letters without anything between them.</summary>
public static class CommonWords
{
    private static readonly string[] Groups =
    [
        // Words for a password, and for who has one.
        """
        password passwords passwort passwd passcode passphrase passkey pass passw paswoord wachtwoord motdepasse contrasena senha
        parola haslo heslo losenord secret secrets topsecret geheim letmein letmeinn openup opensesame sesame access accessdenied
        login logon logmein signin signup signmein welcome welcomeback willkommen bienvenue bienvenido hello helloworld hellothere
        hallo bonjour goodmorning goodnight goodbye admin administrator adminadmin root rootroot toor superuser sysadmin user
        username userpass guest demo test tests testing tester testtest testpass testuser testpassword default changeme changeit
        changethis change newpassword mypassword yourpassword thepassword oldpassword password password temp temporary temppass
        temppassword trustno trustnoone trustme nopassword nopass none nothing whatever whatevers whocares idontknow dontknow
        idunno forgot forgotten forget remember rememberme private privat master masterkey mastermind server computer internet
        system network keyboard database backup oracle cisco linux ubuntu debian windows microsoft google facebook twitter
        instagram youtube netflix amazon apple iphone android samsung nokia dell sony playstation xbox nintendo minecraft
        fortnite roblox pokemon pikachu mario zelda tetris callofduty starcraft warcraft worldofwarcraft counterstrike
        security secure securepassword strongpassword strong letmeinnow iloveyou iloveu iloveme loveyou loveme luvyou ihateyou
        iamgod thisismypassword thisisapassword correcthorsebatterystaple abc abcd abcde abcdef abcabc xyz xyzzy
        foo foobar foobarbaz bar barfoo example sample qwe qwer qwert qwerty qwertz azerty asd asdf asdfg asdfgh zxc zxcv zxcvbn
        """,
        // Feelings, people, and what one calls them.
        """
        love lover lovers lovely loveless lovelove truelove mylove loving sweetheart sweety sweetie sweet honey honeybee darling
        baby babygirl babyboy babyface babylove angel angels angela princess prince queen king kings kingdom kitten kitty kittycat
        sunshine sunset sunrise sunny sunflower sun moon moonlight moonshine star stars starlight starstar stardust shadow shadows
        friend friends friendship bestfriend bestfriends family mother father mommy mummy daddy mama papa brother sister sisters
        grandma grandpa grandmother mother child children kids wife husband girl girls boy boys boyfriend girlfriend lady ladies
        happy happiness happyday happydays happylife smile smiley laugh lucky luckyme luck blessed blessing grace hope faith
        peace peaceful freedom forever forevermore always alwaysandforever heaven heavenly paradise dream dreamer dreams fantasy
        magic magical mystery miracle beautiful beauty pretty handsome cute cutie hottie sexy sexyme gorgeous perfect awesome
        amazing fantastic wonderful excellent super superman superstar superwoman supergirl wonderwoman batman spiderman ironman
        hulk thor captain captainamerica avengers hero heroes legend legends killer monster devil demon ghost zombie vampire
        witch wizard dragon dragons phoenix unicorn unicorns pegasus goddess god jesus jesuschrist christ christian bible church
        lord savior jehovah allah muhammad krishna ganesha shiva hanuman buddha mary maria saint amen trinity god godisgood
        ilovegod jesuslovesme praise glory victory winner champion champions loser player gamer ninja samurai warrior soldier
        """,
        // Days, months and seasons, in a few languages.
        """
        monday tuesday wednesday thursday friday saturday sunday weekend today tomorrow yesterday january february march april
        may june july august september october november december spring summer autumn fall winter season summertime springtime
        wintertime sommer herbst fruehling fruhling januar februar marz maerz mai juni juli oktober dezember montag dienstag
        mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne
        hiver janvier fevrier avril juin juillet aout septembre octobre novembre decembre lente zomer herfst maandag dinsdag
        woensdag donderdag vrijdag zaterdag zondag primavera verano otono invierno lunes martes miercoles jueves viernes sabado
        domingo christmas merrychristmas easter halloween birthday happybirthday newyear happynewyear holiday holidays vacation
        thanksgiving valentine diwali weihnachten morning evening midnight
        """,
        // Animals, and names that pets are given.
        """
        dog dogs doggy doggie puppy puppies cat cats catdog horse horses pony bird birds eagle eagles falcon hawk owl parrot
        rabbit bunny hamster mouse tiger tigers lion lions lioness panther leopard jaguar cheetah bear bears teddybear panda wolf
        wolves wolfpack fox foxy elephant monkey monkeys gorilla dolphin dolphins whale shark sharks turtle frog snake cobra
        viper spider scorpion butterfly ladybug bumblebee chicken turkey duck donkey goat sheep rooster piglet beaver badger
        bella buddy max maxwell charlie lucy lola luna daisy molly sadie sophie coco rocky bear duke tucker jack jackson oliver
        toby cooper bailey buster milo rusty bruno sammy ginger pepper oscar simba nala rex fluffy tinkerbell snoopy garfield
        scooby scoobydoo patches precious princess shelby cookie cookies muffin biscuit peanut oreo smokey boomer casper lassie
        maggie murphy riley sparky spike tigger winnie whiskers ziggy zeus apollo athena hera odin loki
        """,
        // Names that many people have.
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
        steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
        nick eric jonathan larry justin scott brandon benjamin ben samuel sam gregory alexander alex alexis frank patrick raymond
        dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger
        terry austin sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe albert willie
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
        emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
        shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine heather
        diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
        jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy grace natalie
        marie sophia isabella charlotte mia amelia ava chloe zoe lily ella aria nora hans peter klaus stefan thomas andreas
        michaela sabine petra monika claudia martin markus tobias sebastian florian lukas felix leon jonas julian pierre jean
        michel philippe nicolas julien camille manon lea carlos juan luis miguel pedro pablo diego fernando alejandro jorge
        carmen lucia sofia elena valentina giulia marco luca matteo francesco alessandro giuseppe antonio giovanni ivan dmitri
        sergey vladimir natasha olga tatiana svetlana anastasia priya asha deepak rahul amit anil arjun rohan ravi sanjay vijay
        rajesh suresh sunita anita lakshmi kavita neha pooja ananya aditya krishna mohamed mohammed ahmed ali omar fatima aisha
        mehmet mustafa yusuf wei ming jing chen wang yuki sakura hiroshi takeshi kim lee nguyen silva santos smith johnson brown
        """,
        // Games, teams, music and screens.
        """
        football soccer baseball basketball softball hockey tennis golf golfer cricket rugby volleyball swimming running fitness
        boxing wrestling snowboard skateboard surfing surfer fishing hunting arsenal chelsea liverpool manchester manutd
        manchesterunited mancity tottenham everton barcelona realmadrid madrid juventus milan intermilan bayern bayernmunich
        borussia dortmund schalke ajax feyenoord psv celtic rangers benfica porto flamengo corinthians palmeiras boca river
        yankees redsox cubs dodgers giants mets braves cowboys steelers packers patriots broncos raiders eagles dolphins vikings
        saints bears lakers celtics bulls knicks warriors heat spurs gators longhorns buckeyes ferrari porsche mercedes mustang
        corvette camaro chevy chevrolet ford honda toyota yamaha harley harleydavidson suzuki jaguar nascar formula
        starwars startrek skywalker vader darthvader yoda jedi chewbacca matrix terminator gandalf frodo hobbit hogwarts
        harrypotter potter dumbledore hermione gameofthrones naruto goku dragonball sasuke onepiece pokemon simpsons homer
        southpark spongebob mickey mickeymouse minnie donald donaldduck disney barbie frozen elsa nemo bond jamesbond sherlock
        metallica nirvana slipknot eminem tupac beatles elvis madonna michaeljackson rihanna beyonce taylorswift bobmarley
        pinkfloyd ledzeppelin acdc blink greenday linkinpark coldplay onedirection bts music guitar piano drummer rockstar
        rockandroll rocknroll hiphop
        """,
        // Things, colours, food, places.
        """
        flower flowers rose roses lily daisy jasmine orchid tulip cherry cherries strawberry blueberry banana bananas orange
        lemon peach peaches mango apple apples pineapple coconut chocolate vanilla caramel candy sugar cinnamon cupcake cheese
        pizza burger bacon butter coffee cappuccino water beer vodka whiskey tequila champagne cocacola pepsi red blue green
        yellow purple pink black white silver gold golden diamond diamonds crystal emerald ruby sapphire pearl rainbow rainbows
        ocean beach river mountain mountains island sea sky cloud thunder lightning storm hurricane snow snowflake snowman
        winterwonderland fire firefly fireman ice iceman earth planet universe galaxy space nature forest garden tree
        america american usa canada england london britain ireland scotland france paris germany deutschland berlin hamburg
        munich muenchen holland nederland amsterdam rotterdam belgium spain espana italia italy roma rome portugal lisboa brasil
        brazil mexico argentina chile colombia india hindustan mumbai delhi china beijing japan tokyo korea russia moscow poland
        polska turkey istanbul africa australia sydney newyork newyorkcity california texas florida chicago boston hawaii
        lasvegas vegas money cash dollar million millionaire business success work office school college university student
        teacher doctor nurse police hunter chef pilot driver trucker company house home homesweethome kitchen castle
        """,
        // What somebody who makes an account here would think of.
        """
        yoga yogaflow yogayoga yogalove loveyoga iloveyoga yogalife yogagirl yogaboy yogi yogini yogic yogamat yogaclass
        yogateacher yogapose yogatime doyoga myyoga flow flowyoga vinyasa vinyasaflow vinyasayoga hatha hathayoga ashtanga
        astanga ashtangayoga iyengar kundalini kundaliniyoga bikram yin yinyoga yinyang hotyoga poweryoga acroyoga restorative
        namaste namastay namasteyoga namaskar suryanamaskar sunsalutation sunsalutations moonsalutation om omom omshanti
        ommanipadmehum shanti shantishanti sat satnam mantra chakra chakras prana pranayama asana asanas savasana shavasana
        tadasana trikonasana vrksasana virabhadrasana balasana bhujangasana padmasana sirsasana downwarddog downwardfacingdog
        downdog updog warrior warriorone warriortwo treepose childspose childpose cobra cobrapose catcow pigeon pigeonpose lotus
        lotusflower lotuspose headstand handstand plank mudra bandha dharma karma moksha nirvana samadhi ahimsa guru swami
        ashram rishikesh patanjali sutra ayurveda meditation meditate meditating mindful mindfulness mindset breath breathe
        breathein breatheout breathing inhale exhale inhaleexhale zen zenlife zenmaster wellness healthy health balance
        harmony stretch stretching pilates practice practise dailypractice relax relaxed relaxation calm stillness innerpeace
        """,
    ];

    /// <summary>Every word once.</summary>
    public static FrozenSet<string> All { get; } = Groups
        .SelectMany(group => group.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The length of the longest word; nothing longer needs to be looked up.</summary>
    public static int Longest { get; } = All.Max(word => word.Length);
}
